import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import { LONGEST_TURN_MS, longestTurn } from '../../harness/event-loop.ts';
import { mailedLink } from '../../harness/links.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

/* One person's input must not keep everyone else waiting. The worst bodies of each form are sent to the real server. */

let harness: TestApp;
let amy: BrowserLike;
let server: Server;

beforeAll(async () => {
  harness = await startTestApp();
  amy = await signedInAs(harness, harness.people.amy);
  server = harness.app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  server.close();
  await harness.stop();
});

/** Sends a form as amy. The response is not parsed, so that the test adds little to what it measures. */
async function sender(
  path: string,
  fieldsOf: (round: number) => Record<string, string>,
): Promise<() => Promise<void>> {
  const page = await amy.get(paths.newDomains);
  const csrfToken = page.forms.map((form) => form.values['csrfToken']).find(Boolean) ?? '';
  const { port } = server.address() as AddressInfo;
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    cookie: [...amy.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    'x-forwarded-for': '198.51.100.7',
  };
  const bodies = Array.from({ length: 4 }, (_, round) =>
    Buffer.from(String(new URLSearchParams({ csrfToken, ...fieldsOf(round) }))),
  );
  return async () => {
    const body = bodies.shift();
    if (!body) throw new Error('Each body is sent once');
    const request = { method: 'POST', headers, body, redirect: 'manual' } as const;
    const response = await fetch(`http://127.0.0.1:${port}${path}`, request);
    await response.arrayBuffer();
    expect(response.status).toBeLessThan(500);
  };
}

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const pastes: [name: string, domains: string][] = [
  ['empty lines', '\n'.repeat(170_000)],
  ['one line without an end', 'a'.repeat(900_000)],
  ['dots', '.'.repeat(900_000)],
  ['spaces', ' '.repeat(900_000)],
  ['short lines', lines(110_000, () => 'a')],
  ['10,000 lines that are not domains', lines(10_000, () => 'not a domain')],
  ['10,000 long domains', lines(10_000, (index) => `${'x'.repeat(60)}.${index}.example`)],
  ['10,000 international domains', lines(10_000, (index) => `münchen${index}.straße.example`)],
  ['markup', `<&"'>\n`.repeat(40_000)],
];

test.each(pastes)(
  'R9 pasting %s as domains blocks the event loop for 50 ms or less',
  async (_name, domains) => {
    const send = await sender(paths.previewDomains, () => ({ admin: 'acme-hosting', domains }));
    expect(await longestTurn(send)).toBeLessThanOrEqual(LONGEST_TURN_MS);
  },
);

test('R9 adding 10,000 domains, each with its event, blocks the event loop for 50 ms or less', async () => {
  const domains = (round: number) => lines(10_000, (index) => `added-${round}-${index}.example`);
  const send = await sender(paths.newDomains, (round) => ({
    admin: 'acme-hosting',
    domains: domains(round),
  }));
  expect(await longestTurn(send)).toBeLessThanOrEqual(LONGEST_TURN_MS);
});

test('R9 a password whose strength takes long to estimate blocks the event loop for 50 ms or less', async () => {
  const { path } = await mailedLink(harness.services, harness.people.bob, 'invitation');
  const send = await sender(path, () => ({ password: '1234567890'.repeat(12) }));
  expect(await longestTurn(send)).toBeLessThanOrEqual(LONGEST_TURN_MS);
});
