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
 * Begins a flow for a person who opened an emailed link, and returns the URL at the provider. The link stays unused
 * until they come back. Throws SsoError if the provider can't be used, or TooManyRequestsError.
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
 * Begins a flow at the bundled provider, where the console doesn't show a page of its own first. Returns null if
 * another provider applies, or none. Throws SsoError if the provider can't be used, or TooManyRequestsError.
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
