import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { decodePercent } from '../../lib/percent-decoding.ts';

/** A link's token has 65 letters, digits, dashes and underscores. A path segment this long is treated as a token. */
const TOKEN_LIKE = 48;

/** Logs one line per request, without the query, body and cookies. Replaces a link's token with `[token]`. */
export function requestLog(logger: Logger): RequestHandler {
  // All fields are listed below, so the line needs no redaction, which would take longer than the rest of the logging.
  const lines = logger.child({}, { redact: [] });
  return (request, response, next) => {
    request.requestId = randomUUID();
    response.set('X-Request-Id', request.requestId);
    // Read now, because the method changes to GET if a form is shown again.
    const { method } = request;
    const startedAt = performance.now();
    response.on('close', () => {
      lines.info(
        {
          requestId: request.requestId,
          method,
          path: loggablePath(request.originalUrl),
          status: response.statusCode,
          milliseconds: Math.round(performance.now() - startedAt),
          address: request.ip,
          account: request.actor?.accountId,
        },
        'request',
      );
    });
    next();
  };
}

/** Returns the path of a URL with `[token]` for each token, even if an email program inserted characters into it. */
export function loggablePath(url: string): string {
  return decodePercent(url.split('?')[0] ?? '')
    .split('/')
    .map((part) => (part.replaceAll(/[^\w-]/g, '').length < TOKEN_LIKE ? part : '[token]'))
    .join('/')
    .slice(0, 300);
}
