import type { DrillConsole } from './console.ts';
import type { EchoPanel } from './panels.ts';
import { rawRequest } from './raw-request.ts';
import { requireThat } from './require-that.ts';
import type { Combination } from './steps.ts';

/** Paths that some servers read as another one. Those that the gate or a proxy refuses never reach the panel. */
const oddTargets = [
  '/changed/a%2Fb',
  '/changed/a%252Fb',
  '//changed/x',
  '/changed/./../y',
  '/changed/%2e%2e/y',
  '/changed/x;id=1?token=secret',
  '/changed/%0d%0aX-Injected:%201',
  '/.gate%2Fstart',
  '/changed/..;/.gate/start',
  '/.gate/../changed/z',
  '/%2egate/start',
  '/gate-check-1',
  'https://other.example/changed/x',
  '/changed/x#fragment',
  '/changed/\\x',
];

/** One that every proxy lets through, without which the others would show nothing. */
const PLAIN = '/changed/plain';

/** The panel gets exactly the path that was checked and logged, however it is written, and no other protocol. */
export async function tryOddPaths(
  harness: DrillConsole,
  { context, panel, origin }: Combination,
  echo: EchoPanel,
): Promise<void> {
  if (panel !== echo) return;
  const cookie = (await context.cookies(origin)).map(({ name, value }) => `${name}=${value}`).join('; ');
  const headers = [`Host: ${new URL(origin).host}`, `Cookie: ${cookie}`, 'Accept: */*', 'Content-Length: 0'];
  for (const target of [PLAIN, ...oddTargets]) {
    const before = { requests: echo.requests(), changes: (await loggedChanges(harness)).length };
    const status = await rawRequest(origin, `POST ${target}`, headers);
    const arrived = echo.requests() - before.requests;
    if (target === PLAIN) requireThat(`a plain path arrives (${status})`, arrived === 1);
    if (arrived === 0) continue;
    const logged = (await loggedChanges(harness)).slice(before.changes).join();
    const path = echo
      .lastPath()
      .replace(/\?.*/, '')
      .replaceAll(/;[^/]*/g, '');
    requireThat(`${target} is logged as POST ${path}, not as ${logged}`, logged === `POST ${path}`);
  }
  // Proxies and panels remove the headers that this one names.
  const before = echo.requests();
  const status = await rawRequest(origin, 'GET /', [...headers, 'Connection: Remote-User, X-Panel-Key']);
  requireThat(
    `gets all headers (${status})`,
    echo.requests() > before && 'remote-user' in echo.lastHeaders(),
  );
  const upgrade = [
    'Upgrade: websocket',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version: 13',
  ];
  await rawRequest(origin, 'GET /', [...headers, ...upgrade]);
  requireThat('gets no other protocol', echo.lastHeaders()['upgrade'] === undefined);
}

/** Returns the requests of all changes in panels so far. */
export async function loggedChanges({ services }: DrillConsole): Promise<string[]> {
  const rows = await services
    .database('audit_events')
    .where({ action: 'change-in-panel' })
    .orderBy('id')
    .select<{ content: string }[]>('content');
  return rows.map(({ content }) => (JSON.parse(content) as { reason: string }).reason);
}
