import type { Request } from 'express';
import { buildEndSessionUrl } from 'openid-client';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { findProviderOf } from '../../sso/settings/oauth-settings-repository.ts';
import { clientOf } from '../../sso/client/provider-client.ts';
import { ProviderError } from '../../sso/client/provider-error.ts';
import { idTokenBinding } from '../../sso/client/sso-session.ts';

/**
 * Returns the URL that also signs the browser out at the provider. Returns null if the sign-in did not use SSO, if the
 * settings or the provider do not support it, or if the provider is not available.
 */
export async function providerSignOutUrl(services: Services, request: Request): Promise<string | null> {
  const { sso, signIn } = request.session;
  if (!sso?.sealedIdToken || !signIn) return null;
  const provider = await findProviderOf(services.database, sso.adminId);
  if (!provider?.signOutAtProvider) return null;
  try {
    const { configuration, metadata } = await clientOf(services, provider);
    if (metadata.end_session_endpoint === undefined) return null;
    return buildEndSessionUrl(configuration, {
      id_token_hint: services.keyring.open(sso.sealedIdToken, idTokenBinding(signIn.accountId)),
      post_logout_redirect_uri: services.config.origin + paths.signIn,
    }).href;
  } catch (error) {
    // Signing out here must work even if the provider is not available.
    if (error instanceof ProviderError) return null;
    throw error;
  }
}
