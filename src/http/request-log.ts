import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** However the path around it is written: a mailed link's token has 64 such characters, and most of them are of no use. */
const token = /[\w-]{48,}/g;

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
  return decoded(url.split('?')[0] ?? '')
    .replace(token, '[token]')
    .slice(0, 300);
}

/** As the routes read it. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
