import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { proxies } from '../../src/gate/proxy-configurations/proxy-configurations.ts';
import {
  consoleAddressOf,
  type ProxySetup,
} from '../../src/gate/proxy-configurations/proxy-configuration.ts';
import { HIDDEN_KEY } from '../../src/gate/proxy-setup.ts';

const rspamd: ProxySetup = {
  panelId: 1,
  panelOrigin: 'https://rspamd.acme.example',
  panelHost: 'rspamd.acme.example',
  cookie: '__Host-gate',
  credentialHeader: 'Password',
  key: HIDDEN_KEY,
  consoleAddress: '127.0.0.1:3000',
};

const all = Object.entries(proxies);
const page = readFileSync('docs/operations/gate.md', 'utf8');

test.each(all)('the page for operators has the configuration of %s as the console shows it', (_id, proxy) => {
  expect(page).toContain(proxy.configuration(rspamd));
});

test.each(all)('G7 the configuration of %s names each header that only the gate may send', (_id, proxy) => {
  const text = proxy.configuration({ ...rspamd, credentialHeader: 'X-Api-Key' }).toLowerCase();
  const copied = ['remote-user', 'remote-name', 'remote-email', 'remote-groups', 'x-api-key'];
  for (const header of copied)
    expect(text).toContain(header.replaceAll('-', text.includes('[-_]') ? '[-_]' : '-'));
  expect(text).toContain(HIDDEN_KEY.toLowerCase());
});

test.each(['caddy', 'haproxy'] as const)(
  'G7 the configuration of %s removes Connection, with which a client could remove what the gate adds',
  (id) => {
    expect(proxies[id].configuration(rspamd)).toMatch(
      /^\s*(request_header -|http-request del-header )Connection$/m,
    );
  },
);

test.each(all)(
  'the configuration of %s works for a panel without a credential, on another port',
  (_id, proxy) => {
    const text = proxy.configuration({
      ...rspamd,
      panelOrigin: 'http://monit.acme.example:2812',
      panelHost: 'monit.acme.example',
      cookie: 'gate',
      credentialHeader: null,
    });
    expect(text).not.toMatch(/null|undefined|password|\bssl\b|tls/i);
  },
);

test.each([
  [{ host: '0.0.0.0', port: 3000 }, '127.0.0.1:3000'],
  [{ host: '::', port: 3000 }, '127.0.0.1:3000'],
  [{ host: '::1', port: 3000 }, '[::1]:3000'],
  [{ host: '10.0.0.5', port: 80 }, '10.0.0.5:80'],
])('a proxy reaches a web process that listens on %j at %s', (config, address) => {
  expect(consoleAddressOf(config)).toBe(address);
});
