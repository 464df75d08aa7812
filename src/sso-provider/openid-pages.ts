import type { Request, Response } from 'express';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { forbidCompression } from '../web/http/compression.ts';
import { pageFor } from '../web/page/error-pages.ts';
import type { PageLocals } from '../web/page/page-types.ts';
import type { Catalogue } from '../locales/catalogues.ts';

/** How long a person has to answer a product's request. */
export const INTERACTION_MINUTES = 60;

/** Returns the text of the error page for a product's request that is over. */
export function interactionEnded({ ssoProvider: { error } }: Catalogue) {
  return {
    title: error.ended,
    happened: error.whyEnded({ minutes: INTERACTION_MINUTES }),
    next: error.startAgain,
  };
}

/** Renders a page of this app. The library runs on the app's own request and response. */
function show(context: KoaContextWithOIDC, view: string, locals: PageLocals): void {
  context.type = 'html';
  const response = context.res as Response;
  // The library's forms contain its own token, which is not masked.
  forbidCompression(response);
  context.body = response.pageHtml(view, locals);
}

/** Asks whether to sign out here too. `form` is the library's own form, without buttons. */
export function logoutPage(context: KoaContextWithOIDC, form: string): void {
  const { oidc } = context;
  const hinted = oidc.entities.IdTokenHint?.payload['sub'];
  show(context, 'sso-provider/sign-out', {
    title: (context.req as Request).t.ssoProvider.signOut.title,
    action: /action="([^"]*)"/.exec(form)?.[1] ?? '',
    xsrf: /name="xsrf" value="([^"]*)"/.exec(form)?.[1] ?? '',
    clientName: oidc.client?.clientName ?? null,
    // If the product's hint names the person who is signed in here, signing out needs no further click.
    isRequested: hinted !== undefined && hinted === oidc.session?.accountId,
    leaving: true,
  });
}

export function signedOutPage(context: KoaContextWithOIDC): void {
  show(context, 'sso-provider/signed-out', { title: (context.req as Request).t.ssoProvider.signOut.done });
}

/** Shows an error that can't be returned to the product. */
export function openIdErrorPage(
  context: KoaContextWithOIDC,
  out: { error: string; error_description?: string | undefined },
  error: Error,
): void {
  const { requestId, t } = context.req as Request;
  if (!('expose' in error && error.expose)) {
    show(context, 'errors/error', { ...pageFor(error, t), button: null, requestId });
    return;
  }
  const { notUnderstood, why, tellProduct } = t.ssoProvider.error;
  const text =
    error.name === 'SessionNotFound'
      ? interactionEnded(t)
      : {
          title: notUnderstood,
          happened: why({ problem: out.error_description ?? out.error }),
          next: tellProduct,
        };
  show(context, 'sso-provider/request-error', { ...text, requestId });
}
