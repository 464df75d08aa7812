import { credentialHeader, identityHeaders, type Panel } from './panel.ts';
import { isFromOtherSite, isRevealing, isUpgrade, type PanelRequest } from './request-kind.ts';

/** Why a request is refused, no matter who sends it. */
export type RequestRefusal =
  'unreadable' | 'other-origin' | 'forged-header' | 'upgrade' | 'revealing' | 'off' | 'cross-site';

/** What the proxy says about the request. Anything may be missing. */
export interface DescribedRequest extends Omit<PanelRequest, 'method' | 'uri'> {
  method: string | undefined;
  uri: string | undefined;
  /** The scheme, host and port that the client used. */
  origin: string | undefined;
}

const METHOD = /^[A-Z]{3,20}$/;
/** Browsers never send a fragment. Some panels ignore one, so `/reload#` would open a path that doesn't match `/reload`. */
const URI = /^\/[\x21\x22\x24-\x7e]{0,7999}$/;

export type ReadableRequest = DescribedRequest & PanelRequest;

/**
 * Reports whether the proxy says which request this is. If it doesn't, the request is refused as `unreadable`, because
 * no other rule can be applied to it.
 */
export function isReadable(request: DescribedRequest): request is ReadableRequest {
  const { method, uri } = request;
  return method !== undefined && uri !== undefined && METHOD.test(method) && URI.test(uri);
}

/** Returns why the request is refused, no matter who sends it, or null if it can be allowed. */
export function refusalOf(panel: Panel, request: ReadableRequest): RequestRefusal | null {
  if (request.origin !== panel.origin) return 'other-origin';
  if (forgedHeaders(panel, request.headers).length > 0) return 'forged-header';
  if (isUpgrade(request)) return 'upgrade';
  if (isRevealing(request)) return 'revealing';
  if (!panel.enabled) return 'off';
  if (isFromOtherSite(panel.origin, panel, request)) return 'cross-site';
  return null;
}

/**
 * Returns the headers that only the gate may send and that the client sent anyway. The proxy removes them before it
 * sends the check, so if one is left, the proxy's configuration is wrong. Some panels read `_` in a name as `-`.
 */
export function forgedHeaders(
  panel: Pick<Panel, 'credentialKind' | 'credentialName'>,
  headers: PanelRequest['headers'],
): string[] {
  const reserved = [...identityHeaders, credentialHeader(panel)].map((name) => name?.toLowerCase());
  return Object.keys(headers).filter((name) => reserved.includes(name.replaceAll('_', '-')));
}
