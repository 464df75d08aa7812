import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { measure } from '../../lib/measurements.ts';
import { decodePercent } from '../../lib/percent-decoding.ts';
import { paths } from '../../paths.ts';

/** A link's token has 65 letters, digits, dashes and underscores. A path segment this long is treated as a token. */
const TOKEN_LIKE = 48;

/** Monitors call these every few seconds, so they would fill the log. */
const probes = new Set<string>([paths.liveness, paths.readiness, paths.health]);

/** What proxies use as a request ID: hexadecimal digits, a UUID, or parts separated by dots, colons or hyphens. */
const REQUEST_ID = /^[\w.:-]{8,64}$/;

/**
 * Measures each request, and logs one line about it, without the query, body and cookies. Replaces a link's token with
 * `[token]`.
 */
export function requestLog(logger: Logger): RequestHandler {
  // All fields are listed below, so the line needs no redaction, which would take longer than the rest of the logging.
  const lines = logger.child({}, { redact: [] });
  return (request, response, next) => {
    request.requestId = requestIdFromProxy(request) ?? randomUUID();
    response.set('X-Request-Id', request.requestId);
    // Read now, because the method changes to GET if a form is shown again.
    const { method } = request;
    const startedAt = performance.now();
    response.on('close', () => {
      const milliseconds = performance.now() - startedAt;
      const status = response.statusCode;
      measure('request', { method, route: routeOf(request), status, seconds: milliseconds / 1000 });
      if (probes.has(request.path)) return;
      lines.info(
        {
          requestId: request.requestId,
          method,
          path: loggablePath(request.originalUrl),
          status,
          milliseconds: Math.round(milliseconds),
          address: request.ip,
          account: request.actor?.accountId,
        },
        'request',
      );
    });
    next();
  };
}

/** Returns the request ID that a trusted proxy has set. Anyone else could set a misleading one. */
function requestIdFromProxy(request: Request): string | undefined {
  const id = request.get('X-Request-Id');
  return request.isFromTrustedProxy && id !== undefined && REQUEST_ID.test(id) ? id : undefined;
}

/** Returns the pattern of the request's route, which has no names or IDs in it. */
function routeOf(request: Request): string {
  const { openIdRoute, path } = request;
  const route = request.route as { path: string | string[] } | undefined;
  if (route) return [route.path].flat().join(' or ');
  if (openIdRoute !== undefined) return openIdRoute;
  return path.startsWith(`${paths.assets}/`) ? `${paths.assets}/*` : 'none';
}

/** Returns the path of a URL with `[token]` for each token, even if an email program inserted characters into it. */
export function loggablePath(url: string): string {
  return decodePercent(url.split('?')[0] ?? '')
    .split('/')
    .map((part) => (part.replaceAll(/[^\w-]/g, '').length < TOKEN_LIKE ? part : '[token]'))
    .join('/')
    .slice(0, 300);
}
