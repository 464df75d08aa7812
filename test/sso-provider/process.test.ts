import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { calculatePKCECodeChallenge, randomPKCECodeVerifier } from 'openid-client';
import { loadConfig } from '../../src/config.ts';
import { createServices, type Services } from '../../src/services.ts';
import { providerServices } from '../../src/sso/bundled-provider/provider-services.ts';
import { openBrowser } from '../harness/browser-like.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { PASSWORD } from '../harness/people.ts';
import {
  killAll,
  runToEnd,
  settingsFor,
  startProcess,
  type ProductProcess,
} from '../harness/product-process.ts';
import { startSmtpSink, type SmtpSink } from '../harness/smtp-sink.ts';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { makeAccount, providerCode, SECRET } from './accounts.ts';
import { basic } from './product.ts';
import { quietLogger } from '../harness/test-settings.ts';

// The provider and its commands as separate processes, for what only shows outside of the tests' own process. The limit
// includes the wait for the build.
jest.setTimeout(240_000);

let own: TestDatabase;
let mail: SmtpSink;
let environment: Record<string, string>;
let services: Services;
let provider: ProductProcess;
let issuer: string;
const servers: Server[] = [];

beforeAll(async () => {
  own = await createTestDatabase();
  mail = await startSmtpSink();
  const port = String(await freePort());
  issuer = `http://localhost:${port}`;
  environment = {
    ...settingsFor(own.url, mail.url),
    BASE_URL: 'https://console.example',
    SSO_PORT: port,
    SSO_BASE_URL: issuer,
  };
  const consoles = createServices(loadConfig(environment), quietLogger);
  services = providerServices(consoles);
  await consoles.database.destroy();
  provider = await startProcess('src/commands/sso-provider.js', environment);
  await provider.says('the provider is listening');
});
afterAll(async () => {
  killAll();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await services.database.destroy();
  await mail.stop();
  await own.drop();
});

const run = (command: string, ...args: string[]) => runToEnd(`src/commands/${command}.js`, environment, args);

const printed = (stdout: string, label: string) =>
  new RegExp(`^  ${label} +(\\S+)$`, 'm').exec(stdout)?.[1] ?? '';

test('one command registers a console and prints the settings to paste', async () => {
  const { code, stdout } = await run(
    'sso-provider-register',
    '--redirect-uri',
    'https://console.example/sso/callback/7',
  );
  expect(code).toBe(0);
  expect(printed(stdout, 'Issuer URL')).toBe(issuer);
  expect(printed(stdout, 'Client secret')).toMatch(/^[\w-]{43}$/);
  const client: unknown = await services
    .database('clients')
    .where({ id: printed(stdout, 'Client ID') })
    .first();
  expect(client).toMatchObject({
    name: 'Mail Assure',
    redirect_uris: ['https://console.example/sso/callback/7'],
    post_logout_redirect_uris: ['https://console.example/login'],
    back_channel_logout_uri: 'https://console.example/sso/back-channel-logout/7',
    trusted: true,
  });
});

test.each([
  [['--who', 'knows'], /^Usage: npm run sso-provider:register/],
  [[], /^No admin exists yet\. Run npm run admin:create first/],
])('wrong arguments %j are reported in one line', async (given, line) => {
  const { code, stderr, stdout } = await run('sso-provider-register', ...given);
  expect([code, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1]);
  expect(stderr).toMatch(line);
});

test('someone signs in to another product at a private address, which is notified of the sign-out', async () => {
  const logoutTokens: string[] = [];
  const product = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.method === 'POST') logoutTokens.push(new URLSearchParams(body).get('logout_token') ?? '');
      response.end('<h1>Wiki</h1>');
    });
  }).listen(0, '127.0.0.1');
  servers.push(product);
  await once(product, 'listening');
  const origin = `http://127.0.0.1:${(product.address() as AddressInfo).port}`;
  const { stdout } = await run(
    'sso-provider-register',
    ...['--name', 'Wiki', '--redirect-uri', `${origin}/callback`, '--back-channel-uri', `${origin}/logout`],
  );
  const [clientId, clientSecret] = [printed(stdout, 'Client ID'), printed(stdout, 'Client secret')];
  await makeAccount(services, 'amy@acme.example');

  const browser = openBrowser(issuer);
  const verifier = randomPKCECodeVerifier();
  const registration = {
    client_id: clientId,
    redirect_uri: `${origin}/callback`,
    response_type: 'code',
    scope: 'openid',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  };
  await browser.get(`${issuer}/authorize?${new URLSearchParams(registration).toString()}`);
  await browser.submit({ identifier: 'amy@acme.example', password: PASSWORD });
  const page = await browser.submit({ code: await providerCode(services, 'amy@acme.example', SECRET) });
  const to = /^0;url=(.*)$/.exec(page.headers['refresh'] ?? '')?.[1] ?? page.url;
  const callback = to.startsWith(origin) ? to : (await browser.get(to)).url;
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { Authorization: basic(clientId, clientSecret) },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code_verifier: verifier,
      code: new URL(callback).searchParams.get('code') ?? '',
      redirect_uri: registration.redirect_uri,
    }),
  });
  const { id_token: idToken } = (await answer.json()) as { id_token: string };

  await browser.get(`${issuer}/dashboard`);
  await browser.submit({}, { action: '/logout' });
  await waitUntil(
    () => logoutTokens,
    (tokens) => tokens.length > 0,
  );
  expect(decodeJwt(logoutTokens[0] ?? '')).toMatchObject({ aud: clientId, sid: decodeJwt(idToken)['sid'] });
});

test('someone who has lost everything is emailed two links, and no one else is', async () => {
  expect(await run('sso-provider-rescue', 'amy@acme.example')).toMatchObject({ code: 0 });
  await mail.waitForMail({ to: 'amy@acme.example', subject: /password/ });
  await mail.waitForMail({ to: 'amy@acme.example', subject: /two-factor/ });
  expect(await run('sso-provider-rescue', 'nobody@acme.example')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'There is no account for nobody@acme.example.\n',
  });
});

test('one command replaces its keys', async () => {
  const before = await services.database('signing_keys').select('id');
  expect(await run('sso-provider-replace-keys')).toMatchObject({ code: 0, stderr: '' });
  const after = await services.database('signing_keys').select('id');
  expect([before.length, after.length]).toEqual([1, 1]);
  expect(after).not.toEqual(before);
});

test('the provider logs JSON lines without secrets, and exits with code 0 on SIGTERM', async () => {
  expect(await provider.end('SIGTERM')).toBe(0);
  for (const line of provider.lines) expect(() => void JSON.parse(line)).not.toThrow();
  expect(provider.lines.join()).not.toContain(PASSWORD);
});
