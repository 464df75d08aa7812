/** Why a panel can't have an origin. */
export type OriginProblem = 'not-an-origin' | 'not-https' | 'of-console' | 'of-provider';

export interface Origins {
  /** The console's own origin. */
  origin: string;
  /** The bundled provider's origin. */
  ssoOrigin: string;
  production: boolean;
}

/** A host with or without a port. URLs allow more, such as `;` and quotes, but they end a setting in a proxy's configuration. */
export const HOST = /^[a-z0-9._-]+(:\d{1,5})?$|^\[[\da-f:]+\](:\d{1,5})?$/i;

/**
 * Returns the origin that was typed, such as `https://rspamd.acme.example`, in the form that browsers send. Returns
 * undefined for a URL with a path, a username or anything else.
 */
export function originFrom(text: string): string | undefined {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const isPlain =
    url.href === `${url.origin}/` &&
    HOST.test(url.host) &&
    !url.hostname.endsWith('.') &&
    !text.includes('@');
  return isPlain ? url.origin : undefined;
}

/**
 * Decides whether a panel may have this origin. A panel on the same host as the console would get the console's
 * cookies, because cookies ignore ports. On a parent domain or subdomain, the panel could set cookies for the console.
 * A vulnerability in the panel must not affect the console.
 */
export function originProblem(
  panelOrigin: string,
  { origin, ssoOrigin, production }: Origins,
): OriginProblem | null {
  const url = new URL(panelOrigin);
  if (production && url.protocol !== 'https:') return 'not-https';
  if (isRelated(url.hostname, new URL(origin).hostname)) return 'of-console';
  if (isRelated(url.hostname, new URL(ssoOrigin).hostname)) return 'of-provider';
  return null;
}

function isRelated(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
