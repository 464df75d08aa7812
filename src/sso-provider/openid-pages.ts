import type { Request, Response } from 'express';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { pageFor } from '../web/page/error-pages.ts';
import type { PageLocals } from '../web/page/page-types.ts';
import { paths } from '../paths.ts';

/** The library answers on the request and response of the app around it, which knows how pages look. */
function show(context: KoaContextWithOIDC, view: string, locals: PageLocals): void {
  context.type = 'html';
  context.body = (context.res as Response).pageHtml(view, locals);
}

/** Asks whether to sign out here too. `form` is the library's own, without buttons. */
export function logoutPage(context: KoaContextWithOIDC, form: string): void {
  const { oidc } = context;
  const hinted = oidc.entities.IdTokenHint?.payload['sub'];
  show(context, 'sso-provider/sign-out', {
    title: 'Sign out',
    action: /action="([^"]*)"/.exec(form)?.[1] ?? '',
    xsrf: /name="xsrf" value="([^"]*)"/.exec(form)?.[1] ?? '',
    clientName: oidc.client?.clientName ?? null,
    // A product that signed this very person out may have it done without a further click.
    asked: hinted !== undefined && hinted === oidc.session?.accountId,
    leaving: true,
  });
}

export function signedOutPage(context: KoaContextWithOIDC): void {
  show(context, 'sso-provider/signed-out', { title: 'You are signed out' });
}

/** A request of a product that cannot be answered by going back to it. */
export function openIdErrorPage(
  context: KoaContextWithOIDC,
  out: { error: string; error_description?: string | undefined },
  error: Error,
): void {
  const { requestId } = context.req as Request;
  if (!('expose' in error && error.expose)) {
    show(context, 'errors/error', { ...pageFor(error), back: paths.signIn, requestId });
    return;
  }
  const expired = error.name === 'SessionNotFound';
  show(context, 'sso-provider/trouble', {
    title: expired ? 'This sign-in cannot go on' : 'That request was not understood',
    happened: expired
      ? 'It took longer than an hour, was finished before, or was begun in another browser.'
      : `The product that sent you here asked for something this page cannot give: ${out.error_description ?? out.error}.`,
    next: expired ? 'Go back to where you came from and start again.' : 'Tell whoever runs that product.',
    requestId,
  });
}
