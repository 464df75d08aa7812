import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { decodePercent } from '../../lib/percent-decoding.ts';

/** A link's token has 65 letters, digits, dashes and underscores. A part this long is treated as one. */
const TOKEN_LIKE = 48;

/** One line a request: no query, no body, no cookie, and a link's token blanked. */
export function requestLog(logger: Logger): RequestHandler {
  // Each of its fields is named here. To search them for secrets would cost more than all else about the line.
  const lines = logger.child({}, { redact: [] });
  return (request, response, next) => {
    request.requestId = randomUUID();
    response.set('X-Request-Id', request.requestId);
    // A form that is shown again is handled as a GET.
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

/** Returns the path of a URL with tokens blanked, even where an email program has put other characters into one. */
export function loggablePath(url: string): string {
  return decodePercent(url.split('?')[0] ?? '')
    .split('/')
    .map((part) => (part.replaceAll(/[^\w-]/g, '').length < TOKEN_LIKE ? part : '[token]'))
    .join('/')
    .slice(0, 300);
}
