import type { Request } from 'express';
import type { Check } from '../../gate/check-request.ts';
import { HOST } from '../../gate/panel-origin-policy.ts';
import { gateCookieName, type GateCookie, type Panel } from '../../gate/panel.ts';
import { isToken } from '../../lib/random-token.ts';
import { originOf } from '../http/request-origin.ts';
import { localPathOr } from '../http/return-to.ts';

/**
 * A path to return to, as browsers send it. Longer ones lead to the panel's start page, because proxies refuse long
 * redirects.
 */
const RETURN_PATH = /^[\x21-\x7e]{1,1000}$/;

/** Reports whether the request comes from a proxy in front of a panel, with whatever key. */
export function isFromProxy(request: Request): boolean {
  return request.get('Gate-Key') !== undefined;
}

/**
 * Returns the origin that the client used, as the proxy describes it. It is only compared with the panel's stored origin,
 * and no URL is built from it. Returns undefined if the proxy doesn't say.
 */
export function forwardedOrigin(request: Request): string | undefined {
  const [proto, host] = [request.get('X-Forwarded-Proto'), request.get('X-Forwarded-Host')];
  if ((proto !== 'https' && proto !== 'http') || host === undefined || !HOST.test(host)) return undefined;
  return URL.parse(`${proto}://${host}`)?.origin;
}

/**
 * Returns what the proxy says about a request to its panel. Proxies write all of these headers themselves, so other
 * headers that describe the request, such as X-Original-URL, are a client's and are ignored.
 */
export function checkFrom(request: Request): Check {
  const origin = forwardedOrigin(request);
  return {
    key: request.get('Gate-Key'),
    token: origin === undefined ? undefined : gateCookieOf(request, origin, 'gate'),
    method: request.get('X-Forwarded-Method'),
    uri: request.get('X-Forwarded-Uri'),
    origin,
    headers: request.headers,
    client: originOf(request),
  };
}

export function gateCookieOf(request: Request, panelOrigin: string, cookie: GateCookie): string | undefined {
  return (request.cookies as Record<string, string | undefined>)[gateCookieName(panelOrigin, cookie)];
}

/** Returns the challenges of this browser's unfinished sign-ins at the panel, the oldest first, as browsers send cookies. */
export function openChallenges(request: Request, panelOrigin: string): string[] {
  const prefix = gateCookieName(panelOrigin, 'gate-nonce-');
  return Object.keys(request.cookies as Record<string, string>)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter(isToken);
}

/** Returns the client's cookies without those of the gate, so that a panel can't use a person's access. */
export function cookiesForPanel(request: Request, panelOrigin: string): string {
  const [entered, nonce] = [gateCookieName(panelOrigin, 'gate'), gateCookieName(panelOrigin, 'gate-nonce-')];
  const isOwn = (name: string) => name === entered || name.startsWith(nonce);
  return (request.get('Cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '' && !isOwn(pair.split('=')[0]?.trim() ?? ''))
    .join('; ');
}

/** Returns the path of the panel that the person wanted to open. Never returns a URL on another host. */
export function returnPathFrom({ startPath }: Panel, text: unknown): string {
  return typeof text === 'string' && RETURN_PATH.test(text) ? localPathOr(startPath, text) : startPath;
}
