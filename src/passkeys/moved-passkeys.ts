import type { Services } from '../services.ts';
import { countPasskeysOfOtherHosts } from './passkey-repository.ts';
import { originSetting, relyingParty } from './relying-party.ts';

/** Returns a sentence about passkeys that stopped working because the app moved to another host, or null if there are none. */
export async function describeMovedPasskeys({
  config,
  database,
}: Pick<Services, 'config' | 'database'>): Promise<string | null> {
  const { id: host } = relyingParty(config);
  const { count, hosts } = await countPasskeysOfOtherHosts(database, host);
  if (count === 0) return null;
  return `Passkeys that don't work at ${host}: ${count}, added at ${hosts.join(', ')}. Set ${originSetting(config)} to that host again, or ask their owners to sign in with a code or their Recovery Key and add new ones.`;
}

/** Logs how many passkeys don't work at the app's host. Everything else works, so the process serves requests. */
export async function warnOfMovedPasskeys(services: Services): Promise<void> {
  try {
    const moved = await describeMovedPasskeys(services);
    if (moved !== null) services.logger.warn(moved);
  } catch (error) {
    services.logger.warn({ err: error }, 'could not check whether passkeys belong to another host');
  }
}
