import { createHmac, timingSafeEqual } from 'node:crypto';
import { doubleCsrf } from 'csrf-csrf';
import type { CookieOptions, Request, RequestHandler, Response } from 'express';
import type { Services } from '../../services.ts';
import { cookieAttributes, cookieName } from './cookies.ts';
import { CrossSiteRequestError } from './http-errors.ts';
import { maskToken, unmaskToken } from './masked-token.ts';

export interface Csrf {
  /** Rejects forms from other origins (CrossSiteRequestError) and forms without a valid token (EBADCSRFTOKEN). */
  protect: RequestHandler[];
  /**
   * Returns the masked token for a page's forms and sets its cookie. Returns an empty string if no session was read.
   */
  tokenFor(request: Request, response: Response): string;
  /** Reports whether the request has a token in the format of this app. The token may be out of date. */
  hasFormToken(request: Request): boolean;
  /**
   * Returns the id of the account that the submitted form was shown to, even if that session has ended. Returns
   * undefined if the token has no account with a valid signature. Grants no access by itself.
   */
  accountOf(request: Request): number | undefined;
}

/** Separates the token from the signed id of the account that the form is shown to. */
const OWNER_SEPARATOR = '~';

/** 128 bits each. The token is in every form of a page, so it is as short as is safe. */
const [TOKEN_BYTES, OWNER_SIGNATURE_LENGTH] = [16, 22];

/**
 * Creates the CSRF protection with signed double-submit tokens. A token is bound to the session once the browser has
 * begun to sign in. The same mechanism works before that, so anonymous pages need no session row.
 */
export function csrf({ config, keyring }: Services): Csrf {
  const secrets = keyring.secrets('csrf');
  const tokenCookie = cookieName(config, 'csrf');
  const { generateCsrfToken, doubleCsrfProtection } = doubleCsrf({
    getSecret: () => secrets,
    getSessionIdentifier: identifierOf,
    cookieName: tokenCookie,
    size: TOKEN_BYTES,
    cookieOptions: cookieAttributes(config),
    getCsrfTokenFromRequest: (request) => sentToken(request)?.split(OWNER_SEPARATOR)[0],
  });
  const ownerSecrets = keyring.secrets('form-owner');
  return {
    protect: [rejectCrossOrigin(config.origin), doubleCsrfProtection],
    tokenFor(request, response) {
      // An error page that is sent before the session was read has no form. A new cookie would invalidate the forms of
      // other open pages.
      if (!isSessionRead(request)) return '';
      const token = generateCsrfToken(request, withoutKnownCookies(request, response));
      const [secret = ''] = ownerSecrets;
      const shown = request.actor
        ? token + OWNER_SEPARATOR + signedOwner(request.actor.accountId, secret)
        : token;
      return maskToken(shown);
    },
    hasFormToken: (request) => /^[\da-f]{64}\.[\da-f]{32,}/.test(sentToken(request) ?? ''),
    accountOf(request) {
      const [, owner = ''] = sentToken(request)?.split(OWNER_SEPARATOR) ?? [];
      const id = Number(owner.split('.')[0]);
      return ownerSecrets.some((secret) => isSame(owner, signedOwner(id, secret))) ? id : undefined;
    },
  };
}

/** Returns the response without cookies that the browser already has, because the library sends the token's with each page. */
function withoutKnownCookies(request: Request, response: Response): Response {
  const cookies = request.cookies as Record<string, string>;
  const setCookie = (name: string, value: string, options: CookieOptions) =>
    cookies[name] === value ? response : response.cookie(name, value, options);
  return Object.create(response, { cookie: { value: setCookie } }) as Response;
}

function identifierOf({ session, sessionID }: Request): string {
  return session.signIn ? sessionID : 'anonymous';
}

function sentToken(request: Request): string | undefined {
  const token = (request.body as { csrfToken?: unknown } | undefined)?.csrfToken;
  return typeof token === 'string' ? unmaskToken(token) : undefined;
}

function signedOwner(accountId: number, secret: string): string {
  return `${accountId}.${createHmac('sha256', secret).update(String(accountId)).digest('base64url').slice(0, OWNER_SIGNATURE_LENGTH)}`;
}

function isSame(actual: string, expected: string): boolean {
  const [one, other] = [Buffer.from(actual), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * Rejects a form if the browser's headers say that it comes from another site. Some browsers and proxies omit these
 * headers, and a page with `no-referrer` sends `Origin: null`. In these cases, only the form's token is checked.
 */
function rejectCrossOrigin(ownOrigin: string): RequestHandler {
  return (request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const isCrossOrigin =
      site === undefined
        ? origin !== undefined && origin !== 'null' && origin !== ownOrigin
        : site !== 'same-origin' && site !== 'none';
    if (isCrossOrigin) throw new CrossSiteRequestError(ownOrigin);
    next();
  };
}

function isSessionRead({ session }: Partial<Pick<Request, 'session'>>): boolean {
  return session !== undefined;
}
