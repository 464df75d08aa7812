import { paths } from '../../paths.ts';
import type { Registration } from './register-client.ts';

const callback = new RegExp(`^${paths.ssoCallback(':id').replace(':id', '(\\d+)')}$`);

/**
 * A console as a client, made out of the redirect URI that its OAuth Settings show. Another product's redirect URI has
 * nothing but itself to tell. Undefined for what is no address of the web.
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
