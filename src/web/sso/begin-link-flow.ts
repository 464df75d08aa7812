import type { Request, Response } from 'express';
import { linksByMailAlone } from '../../accounts/account-policy.ts';
import { hashed } from '../../sessions/session-id.ts';
import type { LiveLink } from '../../links/open-link.ts';
import type { Services } from '../../services.ts';
import { beginFlow } from './begin-flow.ts';
import { findProviderAt } from '../../sso/settings/oauth-settings-repository.ts';
import { isBundled, type Provider } from '../../sso/settings/oauth-settings.ts';
import type { FlowPurpose } from '../../sso/client/sso-flow.ts';

/**
 * Returns the URL at the provider for someone who opened an emailed link. The link stays unused until they come back.
 * Throws SsoError and TooManyRequestsError.
 */
export function beginLinkFlow(
  services: Services,
  request: Request,
  response: Response,
  { link, account }: LiveLink,
  provider: Provider,
): Promise<string> {
  const facts = { linkId: link.id, accountId: account.id };
  const purpose: FlowPurpose =
    link.purpose === '2fa-reset'
      ? { kind: 'reset-2fa', ...facts }
      : { kind: 'link', ...facts, sessionHash: linksByMailAlone(account) ? null : hashed(request.sessionID) };
  return beginFlow(services, request, response, provider, purpose, link.address);
}

/**
 * Returns the URL at the bundled provider, which needs no page of the console first. Null for any other provider.
 * Throws SsoError and TooManyRequestsError.
 */
export async function beginBundledFlow(
  services: Services,
  request: Request,
  response: Response,
  live: LiveLink,
): Promise<string | null> {
  const provider = await findProviderAt(services.database, live.account.adminPath);
  if (!provider || !isBundled(services.config, provider)) return null;
  return beginLinkFlow(services, request, response, live, provider);
}
