import { paths } from '../../paths.ts';
import type { Registration } from './register-client.ts';

const callback = new RegExp(`^${paths.ssoCallback(':id').replace(':id', '(\\d+)')}$`);

/**
 * Creates a client's registration from its redirect URI. If it is the URI that a console's OAuth Settings page shows,
 * the other URIs are derived from it. For any other product, they can't be. Returns undefined if it is not an http or
 * https URL, or has a fragment.
 */
export function consoleRegistration(name: string, redirectUri: string): Registration | undefined {
  const url = URL.parse(redirectUri);
  if (!url || !/^https?:$/.test(url.protocol) || url.hash !== '') return undefined;
  const [, adminId] = callback.exec(url.pathname) ?? [];
  const isConsole = adminId !== undefined;
  return {
    name,
    redirectUris: [redirectUri],
    postLogoutRedirectUris: isConsole ? [url.origin + paths.signIn] : [],
    backChannelLogoutUri: isConsole ? url.origin + paths.ssoBackChannelLogout(Number(adminId)) : null,
    trusted: true,
    pushesRequests: isConsole,
  };
}
