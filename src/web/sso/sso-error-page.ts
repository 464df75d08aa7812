import type { Request, RequestHandler, Response } from 'express';
import { helpFor } from '../../accounts/who-can-help.ts';
import { findLink } from '../../links/link-repository.ts';
import { makeToken } from '../../links/link-token.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import type { FlowPurpose } from '../../sso/client/sso-flow.ts';
import { SsoError, ssoErrorPage } from '../../sso/client/sso-error.ts';

interface BackLink {
  href: string;
  label: string;
}

/** Wraps a handler so that an SsoError is shown as a page. Any other error is passed on. */
export function withSsoErrorPage(
  services: Services,
  handle: (request: Request, response: Response) => Promise<void>,
): RequestHandler {
  return async (request, response) => {
    try {
      await handle(request, response);
    } catch (error) {
      if (!(error instanceof SsoError)) throw error;
      await showSsoError(services, request, response, error);
    }
  };
}

/** Shows what happened and what to do next, with a link back to where the person began. */
async function showSsoError(
  services: Services,
  request: Request,
  response: Response,
  error: SsoError,
): Promise<void> {
  const form = await formInstead(services, error);
  if (form !== null) return response.redirect(303, form);
  const { status, title, happened, next } = ssoErrorPage(
    request.t,
    error,
    services.config.ssoName,
    helpFor(services.config, request.session.account),
  );
  logSsoError(services, request, error);
  if (status === 503) response.set('Retry-After', '60');
  response.status(status).page('sso/error', {
    title,
    happened,
    next,
    back: await backLink(services, request, error.purpose),
    requestId: request.requestId,
  });
}

export function logSsoError({ logger }: Services, { requestId }: Request, error: SsoError): void {
  logger.info({ requestId, errorCode: error.errorCode, causes: messagesOf(error.cause) }, 'SSO flow failed');
}

/** An invited person who cancels at the provider sets a password instead. Null for everyone else. */
async function formInstead(
  { database, keyring }: Services,
  { errorCode, purpose }: SsoError,
): Promise<string | null> {
  if (errorCode !== 'cancelled' || purpose?.kind !== 'link') return null;
  const link = await findLink(database, purpose.linkId);
  return link?.purpose === 'invitation' ? paths.invitationForm(makeToken(keyring, link)) : null;
}

async function backLink(
  { database, keyring }: Services,
  request: Request,
  purpose: FlowPurpose | undefined,
): Promise<BackLink> {
  const labels = request.t.sso;
  switch (purpose?.kind) {
    case 'link':
    case 'reset-2fa': {
      const link = await findLink(database, purpose.linkId);
      // This does not reveal the link, because the browser that began the flow has already opened it.
      if (link) return { href: paths.link(link.purpose, makeToken(keyring, link)), label: labels.backToLink };
      break;
    }
    case 'proof':
      return { href: purpose.returnTo, label: labels.back };
  }
  return request.actor
    ? { href: paths.dashboard, label: labels.toDashboard }
    : { href: paths.signIn, label: labels.toSignIn };
}

/** Logs only the messages, because the library adds data to its errors that may contain codes and tokens. */
function messagesOf(error: unknown): string[] {
  const { message, cause } = (error ?? {}) as { message?: unknown; cause?: unknown };
  return typeof message === 'string' ? [message, ...messagesOf(cause)] : [];
}
