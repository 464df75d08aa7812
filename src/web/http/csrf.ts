import { createHmac, timingSafeEqual } from 'node:crypto';
import { doubleCsrf } from 'csrf-csrf';
import type { Request, RequestHandler, Response } from 'express';
import type { Services } from '../../services.ts';
import { cookieAttributes, cookieName } from './cookies.ts';
import { CrossSiteRequestError } from './http-errors.ts';

export interface Csrf {
  protect: RequestHandler[];
  tokenFor(request: Request, response: Response): string;
  /** Reports whether the request has a token like ours, however old. */
  hasFormToken(request: Request): boolean;
  /** Whom the form that was sent had been shown to, whether or not that session still lives. Of its own it permits nothing. */
  accountOf(request: Request): number | undefined;
}

/** Between the token and the signed id of the account that the form is shown to. */
const OWNED_BY = '~';

/** Some three megabytes. */
const MOST_GIVEN = 5_000;

/**
 * A signed double-submit token, bound to the sign-in where there is one: the same mechanism before and after, and
 * anonymous pages need no session row for it.
 */
export function csrf({ config, keyring }: Services): Csrf {
  const secrets = keyring.secrets('csrf');
  const tokenCookie = cookieName(config, 'csrf');
  const { generateCsrfToken, doubleCsrfProtection } = doubleCsrf({
    getSecret: () => secrets,
    getSessionIdentifier: identifierOf,
    cookieName: tokenCookie,
    cookieOptions: cookieAttributes(config),
    getCsrfTokenFromRequest: (request) => sentToken(request)?.split(OWNED_BY)[0],
  });
  const ownerSecrets = keyring.secrets('form-owner');
  /** What forms were last given, by the cookie that goes with it and whom it was for: signing takes longer than most of a page. */
  const given = new Map<string, string>();
  return {
    protect: [rejectCrossOrigin(config.origin), doubleCsrfProtection],
    tokenFor(request, response) {
      // An error page from before the session was read has no form, and shall not take the cookie from other pages' forms.
      if (!isSessionRead(request)) return '';
      const keyOf = (cookie = '') =>
        JSON.stringify([cookie, identifierOf(request), request.actor?.accountId]);
      const known = given.get(keyOf((request.cookies as Record<string, string>)[tokenCookie]));
      if (known !== undefined) return known;
      const token = generateCsrfToken(request, response, { validateOnReuse: false });
      const [secret = ''] = ownerSecrets;
      const shown = request.actor ? token + OWNED_BY + ownedBy(request.actor.accountId, secret) : token;
      if (given.size >= MOST_GIVEN) given.clear();
      given.set(keyOf(token), shown);
      return shown;
    },
    hasFormToken: (request) => /^[\da-f]{64}\.[\da-f]{32,}/.test(sentToken(request) ?? ''),
    accountOf(request) {
      const [, owner = ''] = sentToken(request)?.split(OWNED_BY) ?? [];
      const id = Number(owner.split('.')[0]);
      return ownerSecrets.some((secret) => isSame(owner, ownedBy(id, secret))) ? id : undefined;
    },
  };
}

function identifierOf({ session, sessionID }: Request): string {
  return session.signIn ? sessionID : 'anonymous';
}

function sentToken(request: Request): string | undefined {
  const token = (request.body as { csrfToken?: unknown } | undefined)?.csrfToken;
  return typeof token === 'string' ? token : undefined;
}

function ownedBy(accountId: number, secret: string): string {
  return `${accountId}.${createHmac('sha256', secret).update(String(accountId)).digest('base64url')}`;
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * Refuses a form that the browser says is from another site. Some browsers and proxies omit these headers, and a page
 * with `no-referrer` sends `Origin: null`. Then the form's token decides.
 */
function rejectCrossOrigin(ownOrigin: string): RequestHandler {
  return (request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const foreign =
      site === undefined
        ? origin !== undefined && origin !== 'null' && origin !== ownOrigin
        : site !== 'same-origin' && site !== 'none';
    if (foreign) throw new CrossSiteRequestError(ownOrigin);
    next();
  };
}

function isSessionRead({ session }: Partial<Pick<Request, 'session'>>): boolean {
  return session !== undefined;
}
