import type { Request, Response } from 'express';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { forbidCompression } from '../web/http/compression.ts';
import { pageFor } from '../web/page/error-pages.ts';
import type { PageLocals } from '../web/page/page-types.ts';
import { catalogues } from '../locales/catalogues.ts';

/** How long a person has to answer a product's request. */
export const INTERACTION_MINUTES = 60;
export const INTERACTION_ENDED = `It took longer than ${catalogues.en.formats.duration(INTERACTION_MINUTES)}, was already finished, or was started in another browser.`;

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
    title: 'Sign out',
    action: /action="([^"]*)"/.exec(form)?.[1] ?? '',
    xsrf: /name="xsrf" value="([^"]*)"/.exec(form)?.[1] ?? '',
    clientName: oidc.client?.clientName ?? null,
    // If the product's hint names the person who is signed in here, signing out needs no further click.
    isRequested: hinted !== undefined && hinted === oidc.session?.accountId,
    leaving: true,
  });
}

export function signedOutPage(context: KoaContextWithOIDC): void {
  show(context, 'sso-provider/signed-out', { title: 'You are signed out' });
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
  const expired = error.name === 'SessionNotFound';
  show(context, 'sso-provider/request-error', {
    title: expired ? 'This sign-in can’t continue' : 'That request was not understood',
    happened: expired
      ? INTERACTION_ENDED
      : `The product that sent you here asked for something this page cannot give: ${out.error_description ?? out.error}.`,
    next: expired ? 'Go back to where you came from and start again.' : 'Tell whoever runs that product.',
    requestId,
  });
}
