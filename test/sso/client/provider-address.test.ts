import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { addressRules, isAddressAllowed, isUrlAllowed } from '../../../src/sso/client/provider-address.ts';
import { AddressRefusedError, providerFetch } from '../../../src/sso/client/provider-fetch.ts';

const development = addressRules({ production: false, ssoAllowPrivate: undefined });
const production = addressRules({ production: true, ssoAllowPrivate: undefined });
const allowed = addressRules({ production: true, ssoAllowPrivate: true });
const forbidden = addressRules({ production: false, ssoAllowPrivate: false });

test.each([
  // URL, in development, in production
  ['https://login.acme.example', true, true],
  ['https://login.acme.example:8443/realms/acme', true, true],
  ['http://login.acme.example', false, false],
  ['http://localhost:3001', true, false],
  ['http://127.0.0.1:3001', true, false],
  ['http://127.1:3001', true, false],
  ['http://[::1]:3001', true, false],
  ['http://localhost.evil.example', false, false],
  ['http://localhost@evil.example', false, false],
  ['https://user:password@login.acme.example', false, false],
  ['ftp://localhost', false, false],
  ['file:///etc/passwd', false, false],
  ['javascript:alert(1)', false, false],
])(
  'O4 whether %s is accepted as a provider’s URL: in development %s, in production %s',
  (text, inDevelopment, inProduction) => {
    expect(isUrlAllowed(development, new URL(text))).toBe(inDevelopment);
    expect(isUrlAllowed(production, new URL(text))).toBe(inProduction);
  },
);

test.each([
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  'fd00::1',
  'fe80::1',
  '::',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  '64:ff9b::10.0.0.1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b:1::a00:1',
  '::a00:1',
  '::10.0.0.1',
  '::808:808',
  '::ffff:a00:1',
  '::ffff:0:10.0.0.1',
  '2002:a00:1::',
  '2002:c0a8:101::1',
  '2001:0:a00:1::',
  '2001::f5ff:fffe',
  'fec0::1',
  '4000::1',
  '8000::1',
  'e000::1',
  'fe00::1',
  '1fff::1',
  '2606:4700::5efe:10.0.0.1',
  '2606:4700::200:5efe:192.168.1.1',
  '2606:4700::5efe:a9fe:a9fe',
  '198.18.0.1',
])('O4 %s is not accepted as a provider’s address, unless the installation allows it', (address) => {
  expect(isAddressAllowed(development, address)).toBe(false);
  expect(isAddressAllowed(production, address)).toBe(false);
  expect(isAddressAllowed(allowed, address)).toBe(true);
});

test('O4 loopback is accepted only in development, and not if the installation forbids it', () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
    expect(isAddressAllowed(development, address)).toBe(true);
    expect(isAddressAllowed(production, address)).toBe(false);
    expect(isAddressAllowed(forbidden, address)).toBe(false);
  }
  for (const address of [
    '192.0.78.1',
    '2606:4700::1111',
    '64:ff9b::808:808',
    '::ffff:8.8.8.8',
    '2606:4700::5efe:8.8.8.8',
    '3fff:ffff::1',
  ]) {
    expect(isAddressAllowed(production, address)).toBe(true);
  }
});

test('O4 the address that a name resolves to is checked at connection time', async () => {
  let connections = 0;
  const server = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1');
  server.on('connection', () => (connections += 1));
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const plain = { ...production, plainLoopback: true };
  await expect(providerFetch(plain)(url, {})).rejects.toThrow(AddressRefusedError);
  expect(connections).toBe(0);
  expect(await (await providerFetch(development)(url, {})).text()).toBe('{}');
  expect(connections).toBe(1);
  server.close();
});

test('O4 a response that switches protocols ends at the time limit', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  server.on('connection', (socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'),
    );
  });
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await expect(providerFetch(development)(url, {})).rejects.toThrow('timeout');
  server.close();
}, 20_000);
