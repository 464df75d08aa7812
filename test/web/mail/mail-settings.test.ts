import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import { startSmtpSink, type SmtpSink } from '../../harness/smtp-sink.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let sink: SmtpSink;
let harness: TestApp;
let acme: BrowserLike;
beforeAll(async () => {
  sink = await startSmtpSink();
  harness = await startTestApp({ SMTP_URL: sink.url });
  acme = await signedInAs(harness, harness.people.acme);
});
afterAll(async () => {
  await harness.stop();
  await sink.stop();
});

async function lastEvent(): Promise<{ action: string; outcome: string }> {
  return harness.services
    .database('audit_events')
    .orderBy('id', 'desc')
    .first<{ action: string; outcome: string }>('action', 'outcome');
}

describe('Mail settings', () => {
  test('are only for the root admin', async () => {
    const east = await signedInAs(harness, harness.people.east);
    expect((await east.get(paths.mailSettings)).status).toBe(404);
    await east.get(paths.mailQueue);
    expect((await east.post(paths.mailSettings, { address: 'east@acme-east.example' })).status).toBe(404);
    expect(sink.messages).toHaveLength(0);
  });

  test('send a test email and show the conversation', async () => {
    const page = await acme.get(paths.mailSettings);
    expect(page.text).toContain('Mail Assure <no-reply@console.example>');
    const done = await acme.submit({ address: 'carla@new.example' });
    expect(done.status).toBe(200);
    expect(done.text).toContain('RCPT TO:<carla@new.example>');
    expect(done.text).toMatch(/250 /);
    expect(sink.messages.at(-1)).toMatchObject({ envelope: { to: ['carla@new.example'] } });
    expect(await lastEvent()).toEqual({ action: 'send-test-mail', outcome: 'done' });
  });

  test('show the reply if the mail server refuses the email', async () => {
    await sink.behave('550');
    await acme.get(paths.mailSettings);
    const done = await acme.submit({ address: 'carla@new.example' });
    expect(done.text).toContain('550 5.1.1 No such user here');
    expect(await lastEvent()).toEqual({ action: 'send-test-mail', outcome: 'failed' });
    await sink.behave('accept');
  });

  test('M1 accept exactly one valid address', async () => {
    const before = sink.messages.length;
    for (const address of ['a@b.example,c@d.example', '"a"@b.example', 'a b@c.example', 'carla', '']) {
      await acme.get(paths.mailSettings);
      expect((await acme.submit({ address })).status).toBe(422);
    }
    expect(sink.messages).toHaveLength(before);
  });
});
