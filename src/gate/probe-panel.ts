import type { Services } from '../services.ts';
import { paths } from '../paths.ts';
import { forgedHeaders } from './check-policy.ts';
import type { Check } from './check-request.ts';
import { hashToken, isToken, newToken } from '../lib/random-token.ts';
import { insertProbe, storeReceived, takeProbe, type Received } from './probe-repository.ts';
import { credentialHeader, identityHeaders, type Panel } from './panel.ts';

const LIMIT_MS = 5_000;

/** Something that the check of a proxy has found. `value` is what the proxy sent or answered. */
export interface Finding {
  code:
    | 'unreachable'
    | 'open'
    | 'not-checked'
    | 'checked'
    | 'wrong-method'
    | 'wrong-origin'
    | 'wrong-uri'
    | 'described'
    | 'forged'
    | 'nothing-forged'
    | 'untrusted'
    | 'address'
    | 'no-gate-paths'
    | 'gate-paths';
  isProblem: boolean;
  value: string;
}

/**
 * Sends a request with forged headers to the panel's origin, as a client would, and returns what the console got from
 * the proxy. No one is signed in, so the request must not reach the panel. Follows no redirects and ignores the body.
 */
export async function probePanel(services: Services, panel: Panel): Promise<Finding[]> {
  const token = newToken();
  await insertProbe(services.database, hashToken(token), panel.id);
  const [start = '/'] = panel.startPath.split('#');
  const uri = `${start}${start.includes('?') ? '&' : '?'}gate-probe`;
  const answer = await send(panel.origin + uri, { ...forgeries(panel), 'Gate-Probe': token });
  const received = await takeProbe(services.database, hashToken(token));
  if (typeof answer === 'string') return [problem('unreachable', answer)];
  const isOpen = answer.status >= 200 && answer.status < 300;
  return [
    ...(isOpen ? [problem('open', String(answer.status))] : []),
    ...(received ? findingsOf(panel, received, uri) : [problem('not-checked', String(answer.status))]),
    await gatePathsFinding(services, panel),
  ];
}

/** Stores what arrived with the request of a probe. Does nothing for other requests. */
export async function receiveProbe(
  { database }: Services,
  panel: Panel,
  check: Check,
  { token, isFromTrustedProxy }: { token: string | undefined; isFromTrustedProxy: boolean },
): Promise<void> {
  if (!isToken(token)) return;
  await storeReceived(database, hashToken(token), panel.id, {
    method: shortened(check.method),
    origin: shortened(check.origin),
    uri: shortened(check.uri),
    address: check.client.address,
    isFromTrustedProxy,
    forged: forgedHeaders(panel, check.headers),
  });
}

function findingsOf(panel: Panel, received: Received, uri: string): Finding[] {
  const { method, origin, address, isFromTrustedProxy, forged } = received;
  const wrong = [
    ...(method === 'GET' ? [] : [problem('wrong-method', method)]),
    ...(origin === panel.origin ? [] : [problem('wrong-origin', origin)]),
    ...(received.uri === uri ? [] : [problem('wrong-uri', received.uri)]),
  ];
  return [
    fine('checked', ''),
    ...(wrong.length > 0 ? wrong : [fine('described', `${method} ${origin}${received.uri}`)]),
    forged.length > 0 ? problem('forged', forged.join(', ')) : fine('nothing-forged', ''),
    isFromTrustedProxy ? fine('address', address) : problem('untrusted', address),
  ];
}

async function gatePathsFinding({ config }: Services, panel: Panel): Promise<Finding> {
  const answer = await send(panel.origin + paths.atPanel.start, {});
  if (typeof answer === 'string') return problem('no-gate-paths', answer);
  const leadsHere = answer.headers
    .get('Location')
    ?.startsWith(config.origin + paths.enterPanel(panel.publicId));
  return leadsHere ? fine('gate-paths', '') : problem('no-gate-paths', String(answer.status));
}

/** Returns the headers that a client could try to deceive the gate or the panel with. */
function forgeries(panel: Panel): Record<string, string> {
  const names = [...identityHeaders, credentialHeader(panel)].filter((name) => name !== null);
  const forged = names.flatMap((name): [string, string][] => [
    [name, 'forged'],
    [name.replaceAll('-', '_'), 'forged'],
  ]);
  return {
    ...Object.fromEntries(forged),
    'X-Forwarded-Method': 'DELETE',
    'X-Forwarded-Uri': '/forged',
    'X-Forwarded-Host': 'forged.example',
    'X-Original-URL': 'https://forged.example/',
    Accept: 'text/html',
  };
}

/** Returns the response, or why there is none. */
async function send(url: string, headers: Record<string, string>): Promise<Response | string> {
  try {
    const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(LIMIT_MS) });
    await response.body?.cancel();
    return response;
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
    return cause?.code ?? cause?.message ?? message;
  }
}

const shortened = (text: string | undefined) => (text ?? '').slice(0, 300);
const problem = (code: Finding['code'], value: string): Finding => ({ code, value, isProblem: true });
const fine = (code: Finding['code'], value: string): Finding => ({ code, value, isProblem: false });
