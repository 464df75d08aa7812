import type { Express } from 'express';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { openMailStore } from '../../../src/embedded/mail-store.ts';
import { createMailboxApp } from '../../../src/embedded/mailbox-routes.ts';
import { withTransaction } from '../../../src/audit/transaction.ts';
import { queueMail } from '../../../src/mail/queue/queue-mail.ts';
import { messageNames, messages } from '../../../src/mail/messages/catalogue.ts';
import { whoseLogin } from '../../../src/mail/messages/message.ts';
import { helpFor } from '../../../src/accounts/who-can-help.ts';
import { renderSample } from '../../../src/mail/messages/sample.ts';
import { catalogues } from '../../../src/locales/catalogues.ts';
import { pseudoLanguage, wordsOutsideBrackets } from '../../locales/messages.ts';
import { renderMessage } from '../../../src/mail/messages/render-message.ts';
import { startMailHarness, type MailHarness } from '../mail-harness.ts';

describe('every email', () => {
  test.each(messageNames)(
    '%s says who acted, for which admin, until when, and what to do if it was not expected',
    (name) => {
      const { subject, html, text } = renderSample(name);
      expect(subject.length).toBeGreaterThan(5);
      expect(text).not.toMatch(/undefined|null|\[object/);
      expect(html).not.toMatch(/undefined|\[object/);
      expect(text).toContain('Mail Assure');
      expect(text).toContain('Acme Hosting');
      expect(text).toMatch(/(If (it|this|that|you|the)|don’t need to do anything)/);
      const links = html.match(/href="https:\/\/console\.example[^"]*"/g) ?? [];
      if (messages[name].purpose !== null) {
        expect(text).toMatch(/This link works once and expires on \w+, \d+ March 2026 at \d\d:\d\d CET\./);
        expect(html).toContain('This link works once and expires on');
        expect(links.length).toBeGreaterThan(0);
      }
    },
  );

  test.each(messageNames)('%s says the same in text and in HTML', (name) => {
    const { html, text } = renderSample(name);
    const plain = html
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ');
    for (const line of text.split('\n').filter((each) => each.length > 25 && !/^[=-]/.test(each))) {
      expect(plain).toContain(line.replace(/\s+/g, ' ').replace(/:$/, ''));
    }
  });
});

test.each(messageNames)('%s has no text outside the catalogues', (name) => {
  const sample = Object.fromEntries(
    Object.entries(messages[name].sample).map(([key, value]) => [
      key,
      typeof value === 'string' && key !== 'until' ? '77' : value,
    ]),
  );
  for (const relation of [undefined, 'reader', 'main-admin'] as const) {
    const facts = {
      // The names have no letters, so every letter is text.
      ...whoseLogin({ app: 'console' }, pseudoLanguage(catalogues.en), '11', '22'),
      productName: '33',
      ssoName: '44',
      ssoOffered: false,
      role: 'technician',
      help: helpFor({ app: 'console' }, { role: 'technician', adminName: '11', adminPath: '1.2' }),
      signInUrl: '55',
      origin: '56',
      happenedAt: '66',
      time: () => '66',
      day: () => '66',
    } as const;
    const { subject, html, text } = renderMessage(
      name,
      facts,
      { ...sample, relation },
      { url: '88', expiresAt: new Date(0) },
    );
    const visible = html
      .replace(/<style>.*?<\/style>/s, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/&#?\w+;/g, ' ');
    expect(wordsOutsideBrackets([subject, visible, text].join('\n'))).toEqual([]);
  }
});

describe('the gallery', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mailbox-'));
  let mailbox: Express;
  beforeAll(() => {
    mailbox = createMailboxApp(openMailStore(folder));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('lists every email', async () => {
    const { text } = await request(mailbox).get('/gallery').expect(200);
    for (const name of messageNames) expect(text).toContain(`href="/gallery/${name}"`);
  });

  test.each(messageNames)('shows %s as HTML and text', async (name) => {
    const page = await request(mailbox).get(`/gallery/${name}`).expect(200);
    expect(page.text).toContain(`src="/gallery/${name}/html"`);
    const frame = await request(mailbox).get(`/gallery/${name}/html`).expect(200);
    expect(frame.headers['content-security-policy']).toContain('sandbox');
    expect(frame.text).toContain('<h1');
  });

  test('responds with 404 to an unknown email', async () => {
    await request(mailbox).get('/gallery/toString').expect(404);
    await request(mailbox).get('/gallery/nothing/html').expect(404);
  });
});

describe('an email that is sent', () => {
  let harness: MailHarness;
  beforeAll(async () => {
    harness = await startMailHarness({ MAIL_FROM: 'Mail Assure, Büro <no-reply@console.example>' });
    await harness.startWorker();
  });
  afterAll(() => harness.stop());

  async function changed(address: string, adminName = 'Acme Hosting', username = 'amy'): Promise<number> {
    const { amy, acmeHosting } = harness.people;
    await harness.services.database('admins').where({ id: acmeHosting.id }).update({ name: adminName });
    await harness.services.database('accounts').where({ id: amy.id }).update({ username });
    const jobId = await withTransaction(harness.services.database, (transaction) =>
      queueMail(transaction, {
        message: 'sso-unlinked',
        accountId: amy.id,
        adminId: amy.adminId,
        address,
        data: { requestedBy: adminName },
      }),
    );
    return jobId as number;
  }

  test('M1 has exactly one envelope recipient, whatever the address looks like', async () => {
    await changed('amy@new.example');
    const { envelope } = await harness.sink.waitForMail({ to: 'amy@new.example' });
    expect(envelope).toEqual({ from: 'no-reply@console.example', to: ['amy@new.example'] });
  });

  test.each([
    'a@b.example,c@d.example',
    'a@b.example\r\nDATA',
    '<a@b.example>',
    '"a"@b.example',
    'a b@c.example',
  ])('M1 cannot be stored for such an address: %j', async (address) => {
    const { amy } = harness.people;
    await expect(
      harness.services.database('accounts').where({ id: amy.id }).update({ email: address }),
    ).rejects.toThrow();
  });

  test('M2 escapes text from people in HTML, and keeps it out of the headers', async () => {
    const nasty = '<img src=x onerror=alert(1)> "Bcc: x@y.example" & Zoë 株式会社';
    await changed('amy@nasty.example', nasty);
    const mail = await harness.sink.waitForMail({ to: 'amy@nasty.example' });
    expect(mail.html).not.toContain('<img');
    expect(mail.html).toContain(
      '&lt;img src=x onerror=alert(1)&gt; &quot;Bcc: x@y.example&quot; &amp; Zoë 株式会社',
    );
    expect(mail.text).toContain(nasty);
    expect(mail.envelope.to).toEqual(['amy@nasty.example']);
    expect(mail.headers.filter(({ name }) => /^bcc$/i.test(name))).toEqual([]);
  });

  test('has the right headers', async () => {
    const id = await changed('amy@headers.example', 'Acme Hosting Zürich', 'amy');
    const mail = await harness.sink.waitForMail({ to: 'amy@headers.example' });
    const header = (name: string) =>
      mail.headers.filter((each) => each.name.toLowerCase() === name).map(({ value }) => value);
    expect(header('auto-submitted')).toEqual(['auto-generated']);
    expect(mail.from).toBe('"Mail Assure, Büro" <no-reply@console.example>');
    expect(mail.to).toBe('amy@headers.example');
    // A reply reaches the main admin.
    expect(header('reply-to')[0]).toContain('<acme@acme-hosting.example>');
    expect(mail.messageId).toMatch(new RegExp(`^<[0-9a-z]+\\.${id}@console\\.example>$`));
    const { created_at: createdAt } = await harness.services
      .database('mail_jobs')
      .where({ id })
      .first<{ created_at: Date }>('created_at');
    expect(new Date(header('date')[0] ?? '').getTime()).toBe(Math.floor(createdAt.getTime() / 1000) * 1000);
    expect(header('content-type')[0]).toMatch(/^multipart\/alternative/);
  });

  test('L3 leaves no token in the job, its attempts or any other table', async () => {
    const { link } = await harness.invite(harness.people.bob);
    const mail = await harness.sink.waitForMail({ to: harness.people.bob.email });
    const token = /invitation\/([\w-]{60,})/.exec(mail.text)?.[1] ?? '';
    expect(token).not.toBe('');
    for (const table of ['mail_jobs', 'mail_attempts', 'one_time_links', 'audit_events', 'accounts']) {
      const { rows } = await harness.services.database.raw<{ rows: { text: string }[] }>(
        'select t::text as text from ?? t',
        [table],
      );
      for (const { text } of rows) {
        expect(text).not.toContain(token);
        expect(text).not.toContain(token.slice(22));
      }
    }
    expect(link.id).toBeDefined();
  });
});
