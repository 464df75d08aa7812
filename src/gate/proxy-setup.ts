import type { Services } from '../services.ts';
import { credentialHeader, gateCookieName, keyBinding, type ListedPanel } from './panel.ts';
import { consoleAddressOf, type ProxySetup } from './proxy-configurations/proxy-configuration.ts';

/** What takes the place of the key until the reader has confirmed it's them. */
export const HIDDEN_KEY = 'THE_KEY_OF_THIS_PANEL';

/** Returns what the configuration of a panel's proxy contains. `showsKey` is for people who have confirmed it's them. */
export function proxySetupOf(
  { config, keyring }: Pick<Services, 'config' | 'keyring'>,
  panel: ListedPanel,
  { showsKey }: { showsKey: boolean },
): ProxySetup {
  return {
    panelId: panel.id,
    panelOrigin: panel.origin,
    panelHost: new URL(panel.origin).hostname,
    cookie: gateCookieName(panel.origin, 'gate'),
    credentialHeader: credentialHeader(panel),
    key: showsKey ? keyring.open(panel.sealedKey, keyBinding(panel.publicId)) : HIDDEN_KEY,
    consoleAddress: consoleAddressOf(config),
  };
}
