import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ConfigError } from '../../../src/lib/errors.ts';
import { catalogues } from '../../../src/locales/catalogues.ts';
import { readText } from '../../../src/locales/stored-text.ts';
import { talkToRelay } from '../../../src/mail/smtp/relay-conversation.ts';
import { explain } from '../../../src/mail/smtp/smtp-errors.ts';
import { readSmtpSettings } from '../../../src/mail/smtp/smtp-settings.ts';
import { startMailHarness, type MailHarness } from '../mail-harness.ts';
import { quick } from '../short-waits.ts';
import { converse, mail } from './converse.ts';
import { certificateFile, startRelay, type Relay } from './relay.ts';
import { waitUntil } from '../../harness/wait-until.ts';

describe('SMTP_URL', () => {
  test.each([
    ['smtp://relay.example', { host: 'relay.example', port: 587, secure: false, maxConnections: 5 }],
    ['smtps://relay.example', { port: 465, secure: true }],
    [
      'smtp://amy%40acme:p%2Fw@relay.example:2525?pool=9',
      { port: 2525, maxConnections: 9, auth: { user: 'amy@acme', pass: 'p/w' } },
    ],
    ['smtp://[::1]:25?requireTLS=true', { host: '::1', requireTLS: true }],
    ['smtp://relay.example?tls.rejectUnauthorized=false', { tls: { rejectUnauthorized: false } }],
  ])('%s is accepted', (url, expected) => {
    expect(readSmtpSettings(url)).toMatchObject(expected);
  });

  test('names the host of BASE_URL in EHLO, unless that is an address or a local name', () => {
    const nameFor = (origin: string, url = 'smtp://relay.example') => readSmtpSettings(url, origin).name;
    expect(nameFor('https://console.example:8443')).toBe('console.example');
    expect(nameFor('http://localhost:3000')).toBeUndefined();
    expect(nameFor('http://192.0.2.1')).toBeUndefined();
    expect(nameFor('https://console.example', 'smtp://relay.example?name=mta.example')).toBe('mta.example');
  });

  test.each([
    ['smtp://relay.example?requireTls=true', /SMTP_URL.*no option requireTls/],
    ['smtp://relay.example?requireTLS=yes', /SMTP_URL.*requireTLS can't be "yes"/],
    ['smtp://relay.example?pool=0', /SMTP_URL.*pool can't be "0"/],
    ['smtp://relay.example?tls.ca=/no/such/file.pem', /SMTP_URL.*tls\.ca can't be read as a PEM/],
    [`smtp://relay.example?tls.ca=${import.meta.filename}`, /SMTP_URL.*tls\.ca can't be read as a PEM/],
    ['smtp://relay.example?tls.minVersion=1.2', /SMTP_URL.*tls\.minVersion can't be "1\.2"/],
    ['smtp://console:50%off@relay.example', /SMTP_URL.*encode % as %25/],
    [
      'smtp://50%off@relay.example?oauth2.tokenUrl=https://login.example&oauth2.clientId=a&oauth2.clientSecret=b',
      /SMTP_URL.*encode % as %25/,
    ],
    ['smtp://console@relay.example', /SMTP_URL.*add the password/],
    ['smtp://relay.example/inbox', /SMTP_URL/],
    ['smtp://', /SMTP_URL/],
  ])('%s is rejected, and the error says how to fix it', (url, message) => {
    expect(() => readSmtpSettings(url)).toThrow(ConfigError);
    expect(() => readSmtpSettings(url)).toThrow(message);
  });
});

describe('a mail server with a self-signed certificate', () => {
  let relay: Relay;
  beforeEach(async () => {
    relay = await startRelay();
  });
  afterEach(() => relay.stop());

  test('is not trusted, and the error names the setting', async () => {
    const { problem } = await converse(`smtp://${relay.host}`);
    expect(problem).toMatch(/certificate is not trusted \(self-signed certificate\).*SMTP_URL.*tls\.ca=/);
    expect(relay.recipients).toEqual([]);
  });

  test('is not trusted under a name that the certificate lacks, and the error names the setting for it', async () => {
    const { problem } = await converse(
      `smtp://${relay.host}?tls.ca=${certificateFile}&tls.servername=other.example`,
    );
    expect(problem).toMatch(/certificate is not trusted .*altnames.*tls\.servername=/);
    expect(relay.recipients).toEqual([]);
  });

  test('is not trusted if the certificate has expired, even if the setting names it', () => {
    const problem = explain(Object.assign(new Error('certificate has expired'), { code: 'ESOCKET' }))(
      catalogues.en,
    );
    expect(problem).toContain('Renew it on the mail server');
    expect(problem).not.toContain('tls.ca');
  });

  test('is trusted if the setting names its certificate', async () => {
    const { problem, encrypted } = await converse(
      `smtp://${relay.host}?tls.ca=${certificateFile}&requireTLS=true`,
    );
    expect(problem).toBeNull();
    expect(encrypted).toBe(true);
    expect(relay.overTls).toEqual([true]);
  });

  test('is trusted if certificate checks are turned off', async () => {
    expect((await converse(`smtp://${relay.host}?tls.rejectUnauthorized=false`)).problem).toBeNull();
    expect(relay.overTls).toEqual([true]);
  });

  test('is used without TLS if TLS is turned off', async () => {
    const { problem, encrypted } = await converse(`smtp://${relay.host}?ignoreTLS=true`);
    expect(problem).toBeNull();
    expect(encrypted).toBe(false);
    expect(relay.overTls).toEqual([false]);
  });
});

describe('a mail server', () => {
  let relay: Relay | undefined;
  afterEach(() => relay?.stop());

  test('without STARTTLS gets no email if TLS is required', async () => {
    relay = await startRelay({ disabledCommands: ['AUTH', 'STARTTLS'] });
    const { problem } = await converse(`smtp://${relay.host}?requireTLS=true`);
    expect(problem).not.toBeNull();
    expect(relay.recipients).toEqual([]);
  });

  test('that uses TLS from the start needs smtps://', async () => {
    relay = await startRelay({ secure: true });
    expect((await converse(`smtps://${relay.host}?tls.ca=${certificateFile}`)).encrypted).toBe(true);
    expect((await converse(`smtps://${relay.host}?tls.ca=${certificateFile}`)).problem).toBeNull();
  });

  test('that requires a sign-in: no credentials are in the logged conversation', async () => {
    relay = await startRelay({
      disabledCommands: [],
      authMethods: ['PLAIN', 'LOGIN'],
      authOptional: false,
      onAuth({ username, password }, _session, done) {
        done(null, username === 'console' && password === 'a mail secret' ? { user: 'console' } : undefined);
      },
    });
    const query = `tls.ca=${certificateFile}`;
    const right = await converse(`smtp://console:a%20mail%20secret@${relay.host}?${query}`);
    expect(right.problem).toBeNull();
    const login = await converse(`smtp://console:a%20mail%20secret@${relay.host}?${query}&authMethod=LOGIN`);
    expect(login.problem).toBeNull();
    const wrong = await converse(`smtp://console:wrong%20secret@${relay.host}?${query}`);
    expect(wrong.problem).toMatch(/^535 /);
    for (const { lines } of [right, login, wrong]) {
      const conversation = lines.map((line) => ('text' in line ? line.text : line.note)).join('\n');
      expect(conversation).toMatch(/AUTH (PLAIN|LOGIN) \(hidden\)/);
      for (const secret of ['a mail secret', 'wrong secret', 'console']) {
        expect(conversation).not.toContain(secret === 'console' ? '\nconsole' : secret);
        expect(conversation).not.toContain(Buffer.from(secret).toString('base64').slice(0, 8));
        expect(conversation).not.toContain(
          Buffer.from(`\0console\0${secret}`).toString('base64').slice(0, 10),
        );
      }
    }
  });
});

describe('the mail worker with such mail servers', () => {
  let harness: MailHarness;
  let relay: Relay | undefined;
  beforeAll(async () => {
    harness = await startMailHarness();
  });
  afterEach(async () => {
    await harness.clear();
    await relay?.stop();
    relay = undefined;
  });
  afterAll(() => harness.stop());

  test('R2 pauses with a reason if TLS fails, and loses nothing', async () => {
    relay = await startRelay();
    const { jobId } = await harness.invite(harness.people.bob);
    const distrustful = await harness.startWorkerFor(`smtp://${relay.host}`);
    const pause = await waitUntil(
      () => harness.services.database('mail_relay').first<{ failures: number; reason: string }>(),
      ({ failures }) => failures > 0,
    );
    expect(readText(catalogues.en, pause.reason)).toContain('tls.ca=');
    await harness.reached(jobId, 'deferred');
    // It would claim the probes of the worker that can send.
    await distrustful.stop();
    await harness.startWorkerFor(`smtp://${relay.host}?tls.ca=${certificateFile}`);
    await harness.reached(jobId, 'accepted');
  });

  test('does not mark emails as refused because of a wrong password in SMTP_URL', async () => {
    relay = await startRelay({
      disabledCommands: ['STARTTLS'],
      authOptional: false,
      onAuth: (_auth, _session, done) => done(null, {}),
    });
    const { jobId } = await harness.invite(harness.people.bob);
    await harness.startWorkerFor(`smtp://console:wrong@${relay.host}`);
    expect((await harness.reached(jobId, 'deferred')).reply).toMatch(/^535 /);
  });

  test('uses SMTPUTF8 for an internationalised address if the mail server supports it', async () => {
    const { jobId } = await harness.invite(harness.people.bob, 'jörg@müller.example');
    await harness.startWorker(quick);
    await harness.reached(jobId, 'accepted');
    expect(harness.sink.messages[0]?.envelope.to).toEqual(['jörg@müller.example']);
  });

  test('refuses such an address clearly if not, but needs no SMTPUTF8 if only the domain is internationalised', async () => {
    relay = await startRelay({ disabledCommands: ['AUTH', 'STARTTLS'], hideSMTPUTF8: true });
    const named = await harness.invite(harness.people.bob, 'jörg@acme.example');
    const domain = await harness.invite(harness.people.amy, 'amy@müller.example');
    await harness.startWorkerFor(`smtp://${relay.host}`);
    expect((await harness.reached(named.jobId, 'refused')).reply).toContain('doesn’t support SMTPUTF8');
    await harness.reached(domain.jobId, 'accepted');
    // The bytes that were sent. This receiver shows them decoded.
    const { lines } = await talkToRelay(readSmtpSettings(`smtp://${relay.host}`), {
      ...mail,
      envelope: { from: 'no-reply@console.example', to: 'amy@müller.example' },
    });
    expect(lines.map((line) => ('text' in line ? line.text : line.note))).toContain(
      'RCPT TO:<amy@xn--mller-kva.example>',
    );
  });
});
