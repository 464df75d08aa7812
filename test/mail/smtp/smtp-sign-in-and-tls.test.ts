import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { readSmtpSettings } from '../../../src/mail/smtp/smtp-settings.ts';
import { certificateFile } from './relay.ts';
import { accepting, plain, smtpServers } from './smtp-servers.ts';

const { startRelay, startRaw, open, send, failure, talk } = smtpServers();

describe('name and authMethod', () => {
  test('name is sent in EHLO', async () => {
    const names: string[] = [];
    const relay = await startRelay({
      ...plain,
      onMailFrom: (_address, session, done) => {
        names.push(session.hostNameAppearsAs);
        done();
      },
    });
    open(`smtp://${relay.host}?name=console.example.com`);
    await send();
    expect(names).toEqual(['console.example.com']);
  });

  test.each(['PLAIN', 'LOGIN', 'CRAM-MD5'])('authMethod=%s uses that method to sign in', async (method) => {
    const methods: string[] = [];
    const relay = await startRelay({
      disabledCommands: ['STARTTLS'],
      authMethods: ['PLAIN', 'LOGIN', 'CRAM-MD5'],
      allowInsecureAuth: true,
      authOptional: false,
      onAuth(auth, _session, done) {
        methods.push(auth.method);
        const right =
          auth.method === 'CRAM-MD5' ? auth.validatePassword('secret') : auth.password === 'secret';
        done(null, right ? { user: 'console' } : undefined);
      },
    });
    open(`smtp://console:secret@${relay.host}?authMethod=${method}`);
    await send();
    expect(methods).toEqual([method]);
  });

  test('OAuth 2 signs in with a token, gets it once for several emails, and never shows it', async () => {
    const requests: string[] = [];
    const tokens = createServer((request, response) => {
      void text(request).then((body) => {
        requests.push(body);
        response.end(JSON.stringify({ access_token: `token-${requests.length}`, expires_in: 3600 }));
      });
    });
    await once(tokens.listen(0, '127.0.0.1'), 'listening');
    const { port } = tokens.address() as AddressInfo;
    const used: string[] = [];
    const relay = await startRelay({
      disabledCommands: ['STARTTLS'],
      authMethods: ['XOAUTH2'],
      allowInsecureAuth: true,
      authOptional: false,
      onAuth({ method, username, accessToken }, _session, done) {
        used.push(`${method} ${username} ${accessToken}`);
        done(null, { user: username });
      },
    });
    const query = new URLSearchParams({
      maxMessages: '1',
      'oauth2.tokenUrl': `http://127.0.0.1:${port}/token`,
      'oauth2.clientId': 'console',
      'oauth2.clientSecret': 'a secret of the client',
      'oauth2.scope': 'https://mail.example/.default',
    });
    const url = `smtp://no-reply%40acme.example@${relay.host}?${query.toString()}`;
    open(url);
    await send();
    await send();
    expect(used).toEqual(Array(2).fill('XOAUTH2 no-reply@acme.example token-1'));
    expect(Object.fromEntries(new URLSearchParams(requests[0]))).toMatchObject({
      grant_type: 'client_credentials',
      client_id: 'console',
      client_secret: 'a secret of the client',
      scope: 'https://mail.example/.default',
    });
    const conversation = await talk(url);
    expect(conversation.problem).toBeNull();
    expect(JSON.stringify(conversation)).not.toMatch(/token-2|a secret/);

    await talk(`${url}&oauth2.refreshToken=refreshing`);
    expect(requests.at(-1)).toMatch(/grant_type=refresh_token/);
    expect(requests.at(-1)).toMatch(/refresh_token=refreshing/);
    tokens.close();
  });

  test('a token server that repeats the client’s secrets does not reveal them', async () => {
    const tokens = createServer((request, response) => {
      void text(request).then((body) => {
        const secret = new URLSearchParams(body).get('client_secret');
        const error = { error: 'invalid_client', error_description: `wrong: ${secret} in ${body}` };
        response.end(JSON.stringify(error));
      });
    });
    await once(tokens.listen(0, '127.0.0.1'), 'listening');
    const { port } = tokens.address() as AddressInfo;
    const host = await startRaw('220 here\r\n', () => '250-here\r\n250 AUTH XOAUTH2\r\n');
    const query = new URLSearchParams({
      'oauth2.tokenUrl': `http://127.0.0.1:${port}/token`,
      'oauth2.clientId': 'console',
      'oauth2.clientSecret': 'a secret+of the client',
      'oauth2.refreshToken': 'refreshing',
    });
    const { problem } = await talk(`smtp://no-reply%40acme.example@${host}?${query.toString()}`);
    expect(problem).toMatch(/^invalid_client: wrong: \(hidden\) in client_id=console/);
    expect(problem).not.toMatch(/secret[+%]|refreshing/);
    tokens.close();
  });

  test.each(['PLAIN', 'LOGIN'])(
    'a server that repeats the %s credentials does not reveal them',
    async (method) => {
      const host = await startRaw('220 here\r\n', (line) => {
        if (line.startsWith('EHLO')) return `250-here\r\n250 AUTH ${method}\r\n`;
        if (line === 'AUTH LOGIN') return '334 VXNlcm5hbWU6\r\n';
        if (line === inBase64('console')) return '334 UGFzc3dvcmQ6\r\n';
        return `535 wrong: ${line} ${Buffer.from(line.split(' ').at(-1) ?? '', 'base64').toString()}\r\n`;
      });
      const { lines, problem } = await talk(`smtp://console:relay%20secret@${host}`);
      open(`smtp://console:relay%20secret@${host}`);
      const error = await send().catch((thrown: unknown) => thrown as Error);
      const shown =
        JSON.stringify([lines, problem, String(error), (error as Error).stack]) + (await failure());
      expect(problem).toMatch(/^535 wrong: .*\(hidden\)/);
      const password = 'relay secret';
      for (const secret of [password, ...[password, `\0console\0${password}`].map(inBase64)]) {
        expect(shown).not.toContain(secret);
      }
    },
  );

  test.each([
    ['authMethod=XOAUTH2', /authMethod/],
    ['authMethod=plain', /authMethod/],
    ['oauth2.clientId=console', /OAuth 2, set the option oauth2\.tokenUrl/],
    ['oauth2.tokenUrl=ftp:x', /oauth2\.tokenUrl/],
    ['oauth2.tokenUrl=http://login.example/token', /oauth2\.tokenUrl/],
    ['oauth2.tokenUrl=http://127.0.0.1.login.example/token', /oauth2\.tokenUrl/],
    ['name=a%20b', /name/],
    ['name=x%0D%0AQUIT', /name/],
    ['tls.servername=a%20b', /tls\.servername/],
    ['tls.minVersion=TLSv1.1', /tls\.minVersion/],
    ['requireTLS=true&ignoreTLS=true', /requireTLS and ignoreTLS can't be combined/],
    ['opportunisticTLS=true&requireTLS=true', /requireTLS and opportunisticTLS can't be combined/],
    ['rateLimit=0.5', /rateLimit/],
  ])('%s is rejected at the start', (query, message) => {
    expect(() => readSmtpSettings(`smtp://relay.example?${query}`)).toThrow(message);
  });
});

describe('TLS', () => {
  const refusesStartTls = (line: string) => {
    if (line === 'STARTTLS') return '454 not now\r\n';
    if (line.startsWith('EHLO')) return '250-here\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n';
    return accepting(line);
  };

  test('opportunisticTLS continues without TLS if the server refuses STARTTLS, and sends no password', async () => {
    const lines: string[] = [];
    const host = await startRaw('220 here\r\n', (line) => {
      lines.push(line);
      return refusesStartTls(line);
    });
    expect((await talk(`smtp://console:secret@${host}`)).problem).toMatch(/^454 /);
    expect(lines).not.toContainEqual(expect.stringMatching(/^MAIL/));
    expect((await talk(`smtp://console:secret@${host}?opportunisticTLS=true`)).problem).toBeNull();
    expect(lines).toContainEqual(expect.stringMatching(/^MAIL/));
    expect(lines).not.toContainEqual(expect.stringMatching(/^AUTH/));
  });

  test('opportunisticTLS still checks the certificate', async () => {
    const relay = await startRelay();
    expect((await talk(`smtp://${relay.host}?opportunisticTLS=true`)).problem).toMatch(/not trusted/);
    expect(relay.recipients).toEqual([]);
  });

  test('tls.servername is the name that the certificate must contain', async () => {
    const relay = await startRelay();
    const url = `smtp://${relay.host}?tls.ca=${certificateFile}&tls.servername=`;
    expect((await talk(`${url}localhost`)).problem).toBeNull();
    expect((await talk(`${url}other.example`)).problem).toMatch(/altnames/);
  });

  test.each([
    ['TLSv1.3', /TLS with the mail server failed/],
    ['TLSv1.2', null],
  ])('tls.minVersion=%s is applied to a server that only supports TLS 1.2', async (version, problem) => {
    const relay = await startRelay({ maxVersion: 'TLSv1.2' });
    const result = await talk(`smtp://${relay.host}?tls.ca=${certificateFile}&tls.minVersion=${version}`);
    if (problem) expect(result.problem).toMatch(problem);
    else expect(result.problem).toBeNull();
  });
});

function inBase64(text: string): string {
  return Buffer.from(text).toString('base64');
}
