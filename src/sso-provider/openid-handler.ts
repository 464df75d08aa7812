import type { Request, RequestHandler, Response } from 'express';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { catalogues } from '../locales/catalogues.ts';
import { pageFor } from '../web/page/error-pages.ts';
import { forbidCompression } from '../web/http/compression.ts';
import { allowFormsTo } from '../web/http/security-headers.ts';
import type { Services } from '../services.ts';
import { endSession, signOut } from '../web/sign-in/sign-out.ts';
import type { OpenId } from './openid.ts';
import { providerPaths } from './provider-paths.ts';

const { authorization, pushedRequest, token, userinfo, keys, endSession: end } = providerPaths;

const read = `/\\.well-known/(openid-configuration|oauth-authorization-server)|${keys}|${userinfo}`;
const browserPaths = `${authorization}(/[\\w-]+)?|${end}(/success)?`;

const got = new RegExp(`^(${read}|${browserPaths})$`);

const answered: Record<string, RegExp> = {
  GET: got,
  HEAD: got,
  POST: new RegExp(`^(${pushedRequest}|${token}|${userinfo}|${end}/confirm)$`),
  // CORS preflight requests from scripts of other sites.
  OPTIONS: new RegExp(`^(${read}|${token})$`),
};

/**
 * Handles the OpenID Connect endpoints. Mounted after the session middleware and before the form parser, because the
 * library parses its own forms.
 */
export function openIdHandler(services: Services, openId: OpenId): RequestHandler {
  const { protocol, host } = new URL(services.config.origin);
  return async (request, response, next) => {
    if (!answered[request.method]?.test(request.path)) return next();
    // The library builds all its URLs from these headers, so they must name the issuer whatever the request's Host
    // says.
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    request.headers['x-forwarded-host'] = host;
    const provider = await openId.provider();
    await provider.callback()(request, response);
  };
}

/**
 * Returns middleware that adjusts the library's responses to this app: it also ends this app's own session on sign-out,
 * and shows the library's self-submitting forms on our own page.
 */
export function finishAnswer(services: Services) {
  return async (context: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next();
    // The library sets this only if one of its routes handled the request.
    const { oidc } = context as Partial<KoaContextWithOIDC>;
    if (!oidc) return;
    const [request, response] = [context.req as Request, context.res as Response];
    request.openIdRoute = `openid ${oidc.route}`;
    if (oidc.route === 'end_session_confirm' && context.status === 303) {
      if ((oidc.session as { destroyed?: boolean } | undefined)?.destroyed)
        await endOwnSession(services, request, response);
      leave(context, response);
    }
    const form = selfPosting.exec(typeof context.body === 'string' ? context.body : '');
    if (form) showForm(context, response, { action: form[1] ?? '', inputs: form[2] ?? '' });
  };
}

/** Signing out of OpenID Connect signs the person out of these pages too. */
async function endOwnSession(services: Services, request: Request, response: Response): Promise<void> {
  if (request.actor) await signOut(services, request, response);
  else await endSession(services, request, response);
}

/** Content-Security-Policy lets a form redirect only to this app, so a page takes the browser to another one. */
function leave(context: KoaContextWithOIDC, response: Response): void {
  const to = context.response.get('Location');
  context.status = 200;
  context.remove('Location');
  context.set('Refresh', `0;url=${to}`);
  context.type = 'html';
  context.body = response.pageHtml('sso-provider/leave', {
    title: response.req.t.ssoProvider.signOut.done,
    to,
    leaving: true,
  });
}

/** The library's page whose inline script submits a form, either to a product that uses form_post or to this app. */
const selfPosting = /<title>Submitting Callback<.*<form method="post" action="([^"]*)">(.*)<noscript>/s;

/** Shows the same form on a page of this app. Its contents are HTML already. */
function showForm(
  context: KoaContextWithOIDC,
  response: Response,
  form: { action: string; inputs: string },
): void {
  const { leave: back, signOut: out } = response.req.t.ssoProvider;
  // The form contains a code for the product, or the library's own token.
  forbidCompression(response);
  context.body = response.pageHtml('sso-provider/submit', {
    title: context.oidc.client ? back.title({ product: context.oidc.client.clientName ?? '' }) : out.title,
    ...form,
    leaving: true,
  });
  const header = 'Content-Security-Policy';
  response.set(header, (response.get(header) ?? '').replace(/ 'sha256-[^']*'/, ''));
  const { redirect_uri: to } = context.oidc.params ?? {};
  if (typeof to === 'string') allowFormsTo(response, new URL(to).origin);
}

/** Sets the status of an unexpected error in the library, as for other errors of this app. */
export function statusOfMistake(context: KoaContextWithOIDC, error: Error): void {
  const page = pageFor(error, catalogues.en);
  context.status = page.status;
  if (page.retryAfterSeconds) context.set('Retry-After', String(page.retryAfterSeconds));
}
