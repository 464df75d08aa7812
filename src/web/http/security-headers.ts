import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Config } from '../../config.ts';
import { linkPurposes } from '../../links/link.ts';
import { forbidCompression } from './compression.ts';
import { decodePercent } from '../../lib/percent-decoding.ts';

/** Sets the same headers on every response: pages, redirects, errors and static files. */
export function securityHeaders(config: Config): RequestHandler[] {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    referrerPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    strictTransportSecurity: config.secure && { maxAge: 63_072_000, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
    // These are only for Internet Explorer, Flash and old versions of Chrome.
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  return [headers, referrerPolicy];
}

/** Matches emailed links and an SSO provider's callback. Ignores case, because the routes do so too. */
const tokenPath = new RegExp(`/(?:${linkPurposes.join('|')}|sso/callback)/`, 'i');

/** Matches a link's token, or a value that OpenID Connect puts into a query. */
const tokenLike = /[\w-]{40,}/;

/**
 * Sends no referrer to other sites. If the URL contains a token, also sends none to this site, because the requests for
 * styles and scripts would include the token. `no-referrer` on every page would make forms arrive with `Origin: null`.
 */
const referrerPolicy: RequestHandler = (request, response, next) => {
  response.set('Referrer-Policy', hasToken(request) ? 'no-referrer' : 'same-origin');
  next();
};

/** Forbids storing responses. A page with a token in its address is not compressed, because its forms contain it. */
export const noStore: RequestHandler = (request, response, next) => {
  response.set('Cache-Control', 'no-store');
  if (hasToken(request)) forbidCompression(response);
  next();
};

function hasToken({ originalUrl }: Request): boolean {
  const url = decodePercent(originalUrl);
  return tokenPath.test(url) || tokenLike.test(url);
}

/** Allows this page to show another page of the console in a frame. */
export function allowOwnFrame(response: Response): void {
  response.set(
    'Content-Security-Policy',
    `${response.get('Content-Security-Policy') ?? ''};frame-src 'self'`,
  );
}

/** Allows pages of the same origin to show this page in a frame. */
export function allowInOwnFrame(response: Response): void {
  const header = 'Content-Security-Policy';
  const policy = response.get(header) ?? '';
  response.set({
    [header]: policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
    'X-Frame-Options': 'SAMEORIGIN',
  });
}

/** Sandboxes untrusted content that the console shows in a frame, so that it cannot run scripts or send forms. */
export function sandbox(response: Response): void {
  response.set({
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
    'X-Frame-Options': 'SAMEORIGIN',
  });
}

/** Lets this page's forms redirect to another origin. Browsers also check where the response to a form redirects. */
export function allowFormsTo(response: Response, origin: string): void {
  const header = 'Content-Security-Policy';
  const policy = response.get(header) ?? '';
  response.set(header, policy.replace(`form-action 'self'`, `form-action 'self' ${origin}`));
}
