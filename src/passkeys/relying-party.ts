import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import type { Config } from '../config.ts';

type Site = Pick<Config, 'origin' | 'secure'>;

/** The site that browsers bind a passkey to. */
export interface RelyingParty {
  /** The host of BASE_URL, or of SSO_BASE_URL at the bundled provider. */
  id: string;
  origin: string;
}

/** Why browsers don't allow passkeys at the origin, in English for `npm run doctor`. Null if they do. */
export function passkeyProblem({ origin, secure }: Site): string | null {
  const { hostname } = new URL(origin);
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) {
    return 'has an IP address, and browsers bind passkeys to a host name';
  }
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
  return secure || isLocal ? null : 'is http, and browsers allow passkeys only with https';
}

/** Whether passkeys work at this origin. If not, no page mentions them. */
export function offersPasskeys(site: Site): boolean {
  return passkeyProblem(site) === null;
}

/** The setting with the app's origin, for messages to the operator. */
export function originSetting({ app }: Pick<Config, 'app'>): string {
  return app === 'console' ? 'BASE_URL' : 'SSO_BASE_URL';
}

export function relyingParty({ origin }: Site): RelyingParty {
  return { id: new URL(origin).hostname, origin };
}

/**
 * Returns the bytes by which a passkey names its login. Browsers replace a passkey that has the same handle, so it
 * differs from that of the provider on the same host. Devices keep it, so it must not depend on a port, which can change.
 */
export function userHandle({ app }: Pick<Config, 'app'>, accountId: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    createHash('sha256')
      .update(JSON.stringify([app, accountId]))
      .digest(),
  );
}
