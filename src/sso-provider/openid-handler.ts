import type { Request, RequestHandler, Response } from 'express';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { pageFor } from '../web/page/error-pages.ts';
import { allowFormsTo } from '../web/http/security-headers.ts';
import type { Services } from '../services.ts';
import { endSession, signOut } from '../web/sign-in/sign-out.ts';
import type { OpenId } from './openid.ts';
import { providerPaths } from './provider-paths.ts';

const { authorization, pushedRequest, token, userinfo, keys, endSession: end } = providerPaths;

const read = `/\\.well-known/(openid-configuration|oauth-authorization-server)|${keys}|${userinfo}`;
const walked = `${authorization}(/[\\w-]+)?|${end}(/success)?`;

const got = new RegExp(`^(${read}|${walked})$`);

const answered: Record<string, RegExp> = {
  GET: got,
  HEAD: got,
  POST: new RegExp(`^(${pushedRequest}|${token}|${userinfo}|${end}/confirm)$`),
  // What scripts of other sites ask before they read.
  OPTIONS: new RegExp(`^(${read}|${token})$`),
};

/** Answers the addresses of OpenID Connect. Behind the session, and before forms are read: the library reads its own. */
export function openIdHandler(services: Services, openId: OpenId): RequestHandler {
  const { protocol, host } = new URL(services.config.origin);
  return async (request, response, next) => {
    if (!answered[request.method]?.test(request.path)) return next();
    // Every address it tells is one below the issuer, whatever the request says of the host.
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    request.headers['x-forwarded-host'] = host;
    const provider = await openId.provider();
    await provider.callback()(request, response);
  };
}

/** What this app adds to the library's answers. */
export function finishAnswer(services: Services) {
  return async (context: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next();
    // Set by the library alone when one of its routes has answered.
    const { oidc } = context as Partial<KoaContextWithOIDC>;
    if (!oidc) return;
    const [request, response] = [context.req as Request, context.res as Response];
    if (oidc.route === 'end_session_confirm' && context.status === 303) {
      if ((oidc.session as { destroyed?: boolean } | undefined)?.destroyed)
        await endOwnSession(services, request, response);
      leave(context, response);
    }
    const form = selfPosting.exec(typeof context.body === 'string' ? context.body : '');
    if (form) showForm(context, response, { action: form[1] ?? '', inputs: form[2] ?? '' });
  };
}

/** Whoever is signed out of OpenID Connect is signed out of these pages. */
async function endOwnSession(services: Services, request: Request, response: Response): Promise<void> {
  if (request.actor) await signOut(services, request, response);
  else await endSession(services, request, response);
}

/** A form's answer may lead nowhere but to this app: the way to another one goes through a page. */
function leave(context: KoaContextWithOIDC, response: Response): void {
  const to = context.response.get('Location');
  context.status = 200;
  context.remove('Location');
  context.set('Refresh', `0;url=${to}`);
  context.type = 'html';
  context.body = response.pageHtml('sso-provider/leave', { title: 'You are signed out', to, leaving: true });
}

/** The library's page that posts itself by a script within it: to a product that asks for it so, or on to here. */
const selfPosting = /<title>Submitting Callback<.*<form method="post" action="([^"]*)">(.*)<noscript>/s;

/** The same form on a page of this app. What is in it is HTML already. */
function showForm(
  context: KoaContextWithOIDC,
  response: Response,
  form: { action: string; inputs: string },
): void {
  context.body = response.pageHtml('sso-provider/submit', {
    title: context.oidc.client ? `Back to ${context.oidc.client.clientName ?? ''}` : 'Sign out',
    ...form,
    leaving: true,
  });
  const header = 'Content-Security-Policy';
  response.set(header, (response.get(header) ?? '').replace(/ 'sha256-[^']*'/, ''));
  const { redirect_uri: to } = context.oidc.params ?? {};
  if (typeof to === 'string') allowFormsTo(response, new URL(to).origin);
}

/** The library's own mistakes are told as this app's are. */
export function statusOfMistake(context: KoaContextWithOIDC, error: Error): void {
  const page = pageFor(error);
  context.status = page.status;
  if (page.retryAfterSeconds) context.set('Retry-After', String(page.retryAfterSeconds));
}
