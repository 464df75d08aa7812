import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readBounceAddress } from '../../../src/mail/queue/bounce-address.ts';
import { notifyWorkers, requeueJob } from '../../../src/mail/queue/mail-job-repository.ts';
import { readBounce, readInput } from '../../../src/mail/queue/read-bounce.ts';
import { recordBounce } from '../../../src/mail/queue/record-bounce.ts';
import { startMailHarness, type MailHarness } from '../mail-harness.ts';

let harness: MailHarness;
beforeAll(async () => {
  harness = await startMailHarness({ MAIL_ENVELOPE_FROM: 'bounces@console.example' });
  await harness.startWorker();
});
afterAll(() => harness.stop());

/** A report as Postfix writes it. */
function report(to: string, action = 'failed', type = 'message/delivery-status'): Buffer {
  return Buffer.from(
    `From: MAILER-DAEMON@mx.example (Mail Delivery System)
To: ${to}
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="parts"

--parts
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--parts
Content-Type: ${type}

Reporting-MTA: dns; mx.example
Arrival-Date: Mon, 30 Nov 2026 12:00:00 +0000 (UTC)

Final-Recipient: rfc822; amy@acme.example
Action: ${action}
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <amy@acme.example>:
    Recipient address rejected: User unknown

--parts
Content-Type: message/rfc822

From: no-reply@console.example
To: amy@acme.example
Subject: Your invitation

Action: failed
--parts--
`.replaceAll('\n', '\r\n'),
  );
}

async function receive(raw: Buffer): Promise<string> {
  const bounce = await readBounce(
    raw,
    (address) => readBounceAddress(harness.services.keyring, address) !== undefined,
  );
  return bounce ? recordBounce(harness.services, bounce) : 'no report';
}

/** An email that the parser refuses. */
function nestedTooDeep(): Buffer {
  const levels = Array.from(
    { length: 300 },
    (_each, level) => `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`,
  );
  return Buffer.from(levels.join(''));
}

async function sendInvitation(): Promise<{ jobId: number; sender: string }> {
  harness.sink.clear();
  const { jobId } = await harness.invite(harness.people.amy);
  await harness.reached(jobId, 'accepted');
  const { envelope } = await harness.sink.waitForMail({ to: harness.people.amy.email });
  return { jobId, sender: envelope.from };
}

const events = () =>
  harness.services
    .database('audit_events')
    .whereRaw(`content::json ->> 'action' = 'bounce-mail'`)
    .select('content');

test('each email has its own envelope sender, and a report to it sets the email to Bounced, once', async () => {
  const { jobId, sender } = await sendInvitation();
  expect(sender).toMatch(new RegExp(`^bounces\\+${jobId}\\.1\\.[0-9a-f]{20}@console\\.example$`));
  const raw = report(sender);
  expect(await receive(raw)).toBe('recorded');
  const reason = '5.1.1 550 5.1.1 <amy@acme.example>: Recipient address rejected: User unknown';
  expect(await harness.job(jobId)).toMatchObject({ state: 'bounced', reply: reason });
  const account = harness.services.database('accounts').where({ id: harness.people.amy.id });
  // The dashboard and the list of technicians show it as they show a refused email.
  expect(await account.first('last_mail_state')).toEqual({ last_mail_state: 'refused' });
  expect(await events()).toEqual([{ content: expect.stringContaining('User unknown') }]);

  expect(await receive(raw)).toBe('unchanged');
  expect(await events()).toHaveLength(1);
});

test('a report about an email that was sent again since changes nothing', async () => {
  const { jobId, sender } = await sendInvitation();
  expect(await receive(report(sender))).toBe('recorded');
  harness.sink.clear();
  await requeueJob(harness.services.database, jobId);
  await notifyWorkers(harness.services.database);
  await harness.reached(jobId, 'accepted');
  const { envelope } = await harness.sink.waitForMail({ to: harness.people.amy.email });
  expect(await receive(report(sender))).toBe('unchanged');
  expect((await harness.job(jobId)).state).toBe('accepted');
  expect(await receive(report(envelope.from))).toBe('recorded');
});

test('a report about an address that is not ASCII has a type of its own', async () => {
  const { jobId, sender } = await sendInvitation();
  expect(await receive(report(sender, 'failed', 'message/global-delivery-status'))).toBe('recorded');
  expect((await harness.job(jobId)).state).toBe('bounced');
});

test('an email that is huge, has countless lines or never ends can’t keep the command busy', async () => {
  const { sender } = await sendInvitation();
  const large = (email: string) => readInput(Readable.from([Buffer.from(email)]));
  const genuine = report(sender).toString();
  expect(await receive(await large(genuine + '\n'.repeat(1_000_000)))).toBe('recorded');
  const lines = (to: string) => `To: ${to}\nContent-Type: text/plain\n\n${'\n'.repeat(1_000_000)}`;
  const startedAt = performance.now();
  expect(await receive(await large(lines(sender)))).toBe('no report');
  expect(await receive(await large(lines('bounces@console.example')))).toBe('no report');
  expect(await receive(await large(`To: ${'a:'.repeat(500_000)}\n\n`))).toBe('no report');
  // Without a limit, each of them took more than ten seconds.
  expect(performance.now() - startedAt).toBeLessThan(10_000);

  await expect(readInput(new PassThrough(), 50)).rejects.toThrow('did not end within');
});

test('a report of a delay, a forged address and other emails change nothing', async () => {
  const { jobId, sender } = await sendInvitation();
  expect(await receive(report(sender, 'delayed'))).toBe('no report');
  const forged = sender.replace(/\.(.)/, (_all, digit: string) => `.${digit === '0' ? '1' : '0'}`);
  expect(await receive(report(forged))).toBe('no report');
  const other = sender.replace(String(jobId), String(jobId + 1));
  expect(readBounceAddress(harness.services.keyring, other)).toBeUndefined();
  expect(await receive(Buffer.from(`To: ${sender}\r\nSubject: I am away\r\n\r\nAction: failed\r\n`))).toBe(
    'no report',
  );
  expect(await receive(Buffer.from([0, 255, 10, 10, 254]))).toBe('no report');
  expect(await receive(nestedTooDeep())).toBe('no report');
  expect((await harness.job(jobId)).state).toBe('accepted');
});

test.each(['sending', 'deferred'])(
  'a report about an email that is still %s is not lost, because it can be passed again',
  async (state) => {
    const { jobId, sender } = await sendInvitation();
    const later = new Date(Date.now() + 3_600_000);
    const job = harness.services.database('mail_jobs').where({ id: jobId });
    // The running worker must not send it again during the test.
    await job.clone().update({
      state,
      finished_at: null,
      next_attempt_at: later,
      lease_until: state === 'sending' ? later : null,
    });
    expect(await receive(report(sender))).toBe('too-early');
    await job.clone().update({ state: 'accepted', finished_at: new Date(), lease_until: null });
    expect(await receive(report(sender))).toBe('recorded');
  },
);
