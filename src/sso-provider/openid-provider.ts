import type { Request } from 'express';
import type OpenIdProvider from 'oidc-provider';
import { Provider } from './openid-library.ts';
import type { Services } from '../services.ts';
import { openIdConfiguration } from './openid-configuration.ts';
import { finishAnswer, statusOfMistake } from './openid-handler.ts';
import type { OpenId } from './openid.ts';
import { currentKeys } from './signing-keys.ts';
import { NOTIFICATION_FAILED, notifyLater } from './notify-clients.ts';

/** How long loaded keys are used before they are read again. */
const KEYS_FRESH_MS = 60_000;

/** Loads the provider on first use and again every minute. Creates a new one only if the keys have changed. */
export function createOpenId(services: Services): OpenId {
  let loaded: { keyIds: string; provider: OpenIdProvider } | undefined;
  let current: { provider: Promise<OpenIdProvider>; until: number } | undefined;

  async function load(): Promise<OpenIdProvider> {
    const keys = await currentKeys(services);
    const keyIds = keys.map(({ kid }) => kid).join();
    if (loaded?.keyIds !== keyIds) loaded = { keyIds, provider: makeProvider(services, keys) };
    return loaded.provider;
  }

  return {
    provider() {
      if (current && current.until > Date.now()) return current.provider;
      const provider = load();
      current = { provider, until: Date.now() + KEYS_FRESH_MS };
      // A failed load is tried again at the next request.
      provider.catch(() => (current = undefined));
      return provider;
    },
  };
}

function makeProvider(services: Services, keys: Awaited<ReturnType<typeof currentKeys>>): OpenIdProvider {
  const provider = new Provider(services.config.origin, openIdConfiguration(services, keys));
  // The library builds its URLs from the X-Forwarded headers, which the handler sets to the issuer's.
  provider.proxy = true;
  provider.use(finishAnswer(services));
  provider.on('server_error', (context, error) => {
    const { requestId } = context.req as Request;
    services.logger.error({ err: error, requestId }, 'the OpenID library failed to respond');
    statusOfMistake(context, error);
  });
  provider.on('backchannel.error', (_context, error, { clientId }, subject, sid) => {
    services.logger.warn({ err: error, clientId }, NOTIFICATION_FAILED);
    notifyLater(services, { clientId, subject, sid }).catch((failure: unknown) =>
      services.logger.error({ err: failure, clientId }, 'a product will not be notified of a sign-out'),
    );
  });
  return provider;
}
