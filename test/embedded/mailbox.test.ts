import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { MailMessage } from '../../src/embedded/mail-message.ts';
import { openMailStore } from '../../src/embedded/mail-store.ts';
import { startMailbox, type Mailbox } from '../../src/embedded/mailbox.ts';

let dataDirectory: string;
let mailbox: Mailbox;

beforeEach(async () => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'mailbox-'));
  mailbox = await startMailbox({ dataDirectory, webPort: 0 });
});

afterEach(async () => {
  await mailbox.stop();
  rmSync(dataDirectory, { recursive: true });
});

async function send(mail: SendMailOptions): Promise<void> {
  const transport = createTransport(mailbox.smtpUrl);
  await transport.sendMail({ from: 'Mail Assure <no-reply@acme.example>', ...mail });
  transport.close();
}

async function get(path: string): Promise<Response> {
  return fetch(mailbox.webUrl + path);
}

async function list(query = ''): Promise<MailMessage[]> {
  return (await (await get(`/api/messages${query}`)).json()) as MailMessage[];
}

const invitation = {
  to: 'Bob Ångström <bob@acme.example>',
  subject: 'Einladung für Bob – 技術員',
  text: 'Hallo Bob, grüß Gott\nhttp://localhost:3000/links/abc',
  html: '<p>Hallo <b>Bob</b>, grüß Gott</p><a class="button" href="http://localhost:3000/links/abc">Annehmen</a>',
};

describe('the mailbox', () => {
  test('shows an email as it was sent: HTML, text, headers and envelope', async () => {
    await send({ ...invitation, messageId: '<job-1@acme.example>' });
    const [mail] = await list();
    expect(mail).toMatchObject({
      from: '"Mail Assure" <no-reply@acme.example>',
      to: '"Bob Ångström" <bob@acme.example>',
      envelope: { from: 'no-reply@acme.example', to: ['bob@acme.example'] },
      subject: invitation.subject,
      messageId: '<job-1@acme.example>',
      html: invitation.html,
      attachments: 0,
    });
    expect(mail?.text.trim()).toBe(invitation.text);
    expect(mail?.headers).toContainEqual({ name: 'Message-ID', value: '<job-1@acme.example>' });
    expect(Date.now() - Date.parse(mail?.receivedAt ?? '')).toBeLessThan(10_000);
    expect(await (await get(`/api/messages/${mail?.id}`)).json()).toEqual(mail);
    expect(await (await get(`/api/messages/${mail?.id}/raw`)).text()).toContain(
      'Message-ID: <job-1@acme.example>',
    );

    const page = await (await get(`/messages/${mail?.id}`)).text();
    expect(page).toContain(invitation.subject);
    expect(page).toContain('Hallo Bob, grüß Gott');
    expect(page).toContain('&lt;job-1@acme.example&gt;');
    expect(await (await get('/')).text()).toContain(invitation.subject);
  });

  test('lists the newest emails first and filters by recipient', async () => {
    for (const [to, subject] of [
      ['amy@acme.example', 'one'],
      ['bob@acme.example', 'two'],
      ['amy@acme.example', 'three'],
    ] as const) {
      await send({ to, subject, text: subject });
    }
    const subjectsOf = async (query: string) => (await list(query)).map(({ subject }) => subject);
    expect(await subjectsOf('')).toEqual(['three', 'two', 'one']);
    expect(await subjectsOf('?to=AMY@acme.example')).toEqual(['three', 'one']);
    expect(await subjectsOf('?to=carla@acme.example')).toEqual([]);
    expect(await (await get('/?to=bob@acme.example')).text()).not.toContain('three');
  });

  test('accepts non-ASCII addresses and emails with attachments', async () => {
    await send({
      to: 'jürgen@bücher.example',
      subject: 'Grüße',
      text: 'Anbei',
      attachments: [{ filename: 'list.csv', content: 'a,b' }],
    });
    const [mail] = await list('?to=jürgen@bücher.example');
    expect(mail).toMatchObject({ subject: 'Grüße', attachments: 1, html: null });
  });

  test('opens links of an email in new tabs and sandboxes it otherwise', async () => {
    await send({ ...invitation, html: `<script>alert(1)</script>${invitation.html}` });
    const [mail] = await list();
    const response = await get(`/messages/${mail?.id}/html`);
    expect(await response.text()).toContain('<a target="_blank" rel="noreferrer" class="button" href=');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/sandbox allow-popups allow-popups-to-escape-sandbox$/);
    expect(policy).not.toMatch(/script/);
  });

  test('sends headers that prevent caching, content sniffing and framing', async () => {
    for (const path of ['/', '/api/messages', '/assets/embedded/mailbox.css', '/nothing-here']) {
      const { headers } = await get(path);
      expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });

  test('answers only requests for its own host names', async () => {
    const response = await getAs('console.attacker.example');
    expect(response.statusCode).toBe(421);
    expect((await getAs('localhost')).statusCode).toBe(200);
  });

  test('responds with 404 to unknown paths', async () => {
    for (const id of ['1', '..%2Fpostgres.password', '%00', '1700000000000-0000']) {
      for (const path of [
        `/messages/${id}`,
        `/messages/${id}/html`,
        `/api/messages/${id}`,
        `/api/messages/${id}/raw`,
      ]) {
        expect([path, (await get(path)).status]).toEqual([path, 404]);
      }
    }
  });

  test('keeps its emails when it restarts', async () => {
    await send(invitation);
    const before = await list();
    await mailbox.stop();
    mailbox = await startMailbox({ dataDirectory, webPort: 0 });
    expect(await list()).toEqual(before);
  });

  test('names the variable to change if its port is in use', async () => {
    const webPort = Number(new URL(mailbox.webUrl).port);
    await expect(startMailbox({ dataDirectory, webPort })).rejects.toThrow(/^MAILBOX_PORT .*\.$/);
  });
});

test('the mail store keeps only the newest emails', async () => {
  const folder = join(dataDirectory, 'small');
  const store = openMailStore(folder, 3);
  for (const subject of ['1', '2', '3', '4', '5']) {
    await store.add(Buffer.from(`Subject: ${subject}\r\n\r\ntext`), { from: '', to: ['amy@acme.example'] });
  }
  expect((await store.list()).map(({ subject }) => subject)).toEqual(['5', '4', '3']);
  expect(readdirSync(folder)).toHaveLength(3);
  expect((await openMailStore(folder, 3).list()).map(({ subject }) => subject)).toEqual(['5', '4', '3']);
});

async function getAs(host: string): Promise<IncomingMessage> {
  const sent = httpRequest(mailbox.webUrl, { headers: { host } }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  return response;
}
