import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { linkPurposes } from '../links/link.ts';

const tokenInPath = new RegExp(`^/(${linkPurposes.join('|')})/[^/?]+`);

/** One line a request: no query, no body, no cookie, and a link's token blanked. */
export function requestLog(logger: Logger): RequestHandler {
  // Each of its fields is named here. To search them for secrets would cost more than all else about the line.
  const lines = logger.child({}, { redact: [] });
  return (request, response, next) => {
    request.requestId = randomUUID();
    response.set('X-Request-Id', request.requestId);
    const startedAt = performance.now();
    response.on('close', () => {
      lines.info(
        {
          requestId: request.requestId,
          method: request.method,
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

export function loggablePath(url: string): string {
  return (url.split('?')[0] ?? '').slice(0, 300).replace(tokenInPath, '/$1/[token]');
}
