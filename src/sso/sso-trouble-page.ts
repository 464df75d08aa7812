import type { Request, RequestHandler, Response } from 'express';
import { findLink } from '../links/link-repository.ts';
import { makeToken } from '../links/link-token.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import type { FlowPurpose } from './sso-flow.ts';
import { SsoTrouble, troublePage } from './sso-trouble.ts';

interface WayBack {
  href: string;
  label: string;
}

/** A handler whose trouble is shown as a page. */
export function troubled(
  services: Services,
  handle: (request: Request, response: Response) => Promise<void>,
): RequestHandler {
  return async (request, response) => {
    try {
      await handle(request, response);
    } catch (error) {
      if (!(error instanceof SsoTrouble)) throw error;
      await showTrouble(services, request, response, error);
    }
  };
}

/** Says what happened and what to do, with the way back to where it began. */
async function showTrouble(
  services: Services,
  request: Request,
  response: Response,
  trouble: SsoTrouble,
): Promise<void> {
  const { status, title, happened, next } = troublePage(trouble, services.config.ssoName);
  services.logger.info(
    { requestId: request.requestId, trouble: trouble.trouble, why: messagesOf(trouble.cause) },
    'sso trouble',
  );
  if (status === 503) response.set('Retry-After', '60');
  response.status(status).page('sso/trouble', {
    title,
    happened,
    next,
    back: await wayBack(services, request, trouble.purpose),
    requestId: request.requestId,
  });
}

async function wayBack(
  { database, keyring }: Services,
  request: Request,
  purpose: FlowPurpose | undefined,
): Promise<WayBack> {
  switch (purpose?.kind) {
    case 'link':
    case 'reset-2fa': {
      const link = await findLink(database, purpose.linkId);
      // To the browser that opened it: it has the link already.
      if (link)
        return { href: paths.link(link.purpose, makeToken(keyring, link)), label: 'Back to the link' };
      break;
    }
    case 'proof':
      return { href: purpose.returnTo, label: 'Back' };
  }
  return request.actor
    ? { href: paths.dashboard, label: 'Go to the dashboard' }
    : { href: paths.signIn, label: 'Go to the sign-in page' };
}

/** Messages alone: what the library hangs on its errors may hold codes and tokens. */
function messagesOf(error: unknown): string[] {
  const { message, cause } = (error ?? {}) as { message?: unknown; cause?: unknown };
  return typeof message === 'string' ? [message, ...messagesOf(cause)] : [];
}
