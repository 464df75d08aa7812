import { describe, expect, test } from '@jest/globals';
import type { IncomingHttpHeaders } from 'node:http';
import { createTrust, readClientOrigin } from '../../../src/web/http/client-origin.ts';
import { openBrowser } from '../../harness/browser-like.ts';
import { startTestApp } from '../../harness/test-app.ts';

const isTrusted = createTrust(['10.0.0.0/8', '127.0.0.1', '2001:db8:ffff::/48']);
const CLIENT = '203.0.113.7';

const read = (remoteAddress: string, headers: IncomingHttpHeaders) =>
  readClientOrigin(remoteAddress, headers, isTrusted, true);

describe('the client’s address is', () => {
  test.each<[string, string, IncomingHttpHeaders, string]>([
    ['the connection’s without a proxy', CLIENT, {}, CLIENT],
    ['IPv4 if the connection has it in IPv6 form', `::ffff:${CLIENT}`, {}, CLIENT],
    ['without its zone', 'fe80::1%eth0', {}, 'fe80::1'],
    ['the connection’s if the proxy is not trusted', CLIENT, { 'x-forwarded-for': '198.51.100.1' }, CLIENT],
    ['the one that a trusted proxy names', '127.0.0.1', { 'x-forwarded-for': CLIENT }, CLIENT],
    ['also over IPv6 form', '::ffff:127.0.0.1', { 'x-forwarded-for': CLIENT }, CLIENT],
    [
      'the last that is not a trusted proxy',
      '10.0.0.1',
      { 'x-forwarded-for': `8.8.8.8, ${CLIENT}, 10.0.0.2` },
      CLIENT,
    ],
    [
      'the first if all are trusted proxies',
      '10.0.0.1',
      { 'x-forwarded-for': '10.0.0.3, 10.0.0.2' },
      '10.0.0.3',
    ],
    ['without its port', '10.0.0.1', { 'x-forwarded-for': `${CLIENT}:49152` }, CLIENT],
    ['without brackets and port', '10.0.0.1', { 'x-forwarded-for': '[2001:db8::7]:49152' }, '2001:db8::7'],
    ['IPv4 if the header has it in IPv6 form', '10.0.0.1', { 'x-forwarded-for': `::ffff:${CLIENT}` }, CLIENT],
    ['the proxy’s if the header has no address', '10.0.0.1', { 'x-forwarded-for': 'unknown' }, '10.0.0.1'],
    [
      'the proxy’s if the header has an unusual notation',
      '10.0.0.1',
      { 'x-forwarded-for': '2130706433' },
      '10.0.0.1',
    ],
    ['the one in Forwarded', '10.0.0.1', { forwarded: `for=${CLIENT};proto=https` }, CLIENT],
    [
      'the one in quotes in Forwarded',
      '10.0.0.1',
      { forwarded: 'For="[2001:db8::7]:4711"; by=10.0.0.1' },
      '2001:db8::7',
    ],
    [
      'the last in Forwarded that is not trusted',
      '10.0.0.1',
      { forwarded: `for=8.8.8.8, for=${CLIENT}, for=10.0.0.2` },
      CLIENT,
    ],
    ...[' x', ';x="', ';=', ' for', ';x=', ';x="\\', '"'].map(
      (malformed): [string, string, IncomingHttpHeaders, string] => [
        `never the client’s own after the malformed ${malformed} in Forwarded`,
        '10.0.0.1',
        { forwarded: `for=8.8.8.8${malformed}, for="${CLIENT}";proto=https` },
        '10.0.0.1',
      ],
    ),
    [
      'the last in Forwarded after an empty part',
      '10.0.0.1',
      { forwarded: `for=8.8.8.8;, ,for=${CLIENT};` },
      CLIENT,
    ],
    ['the proxy’s if Forwarded hides it', '10.0.0.1', { forwarded: 'for=_hidden' }, '10.0.0.1'],
    [
      'from X-Forwarded-For if there is Forwarded too',
      '10.0.0.1',
      { 'x-forwarded-for': CLIENT, forwarded: 'for=8.8.8.8' },
      CLIENT,
    ],
  ])('%s', (_what, remoteAddress, headers, address) => {
    expect(read(remoteAddress, headers).address).toBe(address);
  });
});

describe('https is', () => {
  test.each<[string, string, IncomingHttpHeaders, boolean, string | undefined]>([
    ['read from X-Forwarded-Proto', '10.0.0.1', { 'x-forwarded-proto': 'https' }, true, undefined],
    [
      'read from the first of several proxies',
      '10.0.0.1',
      { 'x-forwarded-proto': 'HTTPS, http' },
      true,
      undefined,
    ],
    ['read from Forwarded', '10.0.0.1', { forwarded: `for=${CLIENT};proto="https"` }, true, undefined],
    ['missing if no header says so', '10.0.0.1', { 'x-forwarded-for': CLIENT }, false, 'no-scheme'],
    ['missing if the header says http', '10.0.0.1', { 'x-forwarded-proto': 'http' }, false, 'http-scheme'],
    ['missing if there is no proxy', CLIENT, {}, false, 'no-scheme'],
    ['not believed of any other address', CLIENT, { 'x-forwarded-proto': 'https' }, false, 'untrusted-proxy'],
  ])('%s', (_what, remoteAddress, headers, isSecure, problem) => {
    expect(read(remoteAddress, headers)).toMatchObject({ isSecure, problem });
  });
});

test.each([
  ['no scheme', '127.0.0.1,::1', {}, 'X-Forwarded-Proto header is missing'],
  ['http', '127.0.0.1,::1', { 'X-Forwarded-Proto': 'http' }, 'X-Forwarded-Proto header says http'],
  ['a proxy that is not trusted', '192.0.2.1', { 'X-Forwarded-Proto': 'https' }, 'not in TRUST_PROXY'],
])(
  'the sign-in page and the log say what is wrong if https is expected and there is %s',
  async (_what, trusted, headers, text) => {
    const harness = await startTestApp({ BASE_URL: 'https://console.example', TRUST_PROXY: trusted });
    const page = await openBrowser(harness.app).get('/login', { headers });
    expect(page.text).toContain(text);
    expect(harness.logLines.filter((line) => line.includes('"problem"'))).toHaveLength(1);
    const right = await openBrowser(harness.app).get('/login', { headers: { 'X-Forwarded-Proto': 'https' } });
    expect(right.text.includes('You can’t sign in here yet')).toBe(trusted === '192.0.2.1');
    await harness.stop();
  },
);
