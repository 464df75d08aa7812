import { expect, test } from '@jest/globals';
import { offersPasskeys, passkeyProblem, relyingParty } from '../../src/passkeys/relying-party.ts';

const site = (origin: string) => ({ origin, secure: origin.startsWith('https:') });

test.each([
  'https://console.example',
  'https://console.example:8443',
  'http://localhost:3000',
  'http://acme.localhost',
])('F6 passkeys are offered at %s', (origin) => expect(offersPasskeys(site(origin))).toBe(true));

test.each([
  ['http://console.example', 'is http'],
  ['http://localhost.example', 'is http'],
  ['http://127.0.0.1:3000', 'has an IP address'],
  ['https://192.0.2.7', 'has an IP address'],
  ['https://[2001:db8::7]', 'has an IP address'],
])('F6 passkeys are not offered at %s, because it %s', (origin, problem) => {
  expect(offersPasskeys(site(origin))).toBe(false);
  expect(passkeyProblem(site(origin))).toContain(problem);
});

test('F6 passkeys are bound to the host of BASE_URL, without its port', () => {
  expect(relyingParty(site('https://console.example:8443'))).toEqual({
    id: 'console.example',
    origin: 'https://console.example:8443',
  });
});
