import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { withTransaction } from '../../../src/audit/transaction.ts';
import { endLinks, markUsed } from '../../../src/links/link-repository.ts';
import { readToken } from '../../../src/links/link-token.ts';
import { cancelMailJobs } from '../../../src/mail/queue/mail-job-repository.ts';
import { queueMail } from '../../../src/mail/queue/queue-mail.ts';
import { startMailHarness, type MailHarness } from '../mail-harness.ts';
import { quick } from '../short-waits.ts';
import { waitUntil } from '../../harness/wait-until.ts';

let harness: MailHarness;
beforeAll(async () => {
  harness = await startMailHarness();
});
afterEach(() => harness.clear());
afterAll(() => harness.stop());

const tokenIn = (text: string) => /http:\/\/console\.example\/invitation\/([\w-]+)/.exec(text)?.[1] ?? '';

async function mailStateOf(id: number): Promise<string | null> {
  const row = await harness.services
    .database('accounts')
    .where({ id })
    .first<{ state: string | null }>('last_mail_state as state');
  return row.state;
}

describe('the mail worker', () => {
  test('sends an invitation as HTML and text, and stores the mail server’s reply', async () => {
    await harness.startWorker();
    const { jobId, link } = await harness.invite(harness.people.bob);
    const mail = await harness.sink.waitForMail({ to: harness.people.bob.email });

    expect(mail.subject).toBe('Your login for Mail Assure at Acme Hosting');
    for (const part of [mail.html ?? '', mail.text]) {
      expect(part).toContain('acme made you a technician of Acme Hosting');
      expect(readToken(harness.services.keyring, 'invitation', tokenIn(part))).toBe(link.id);
    }
    const job = await harness.reached(jobId, 'accepted');
    expect(job.reply).toMatch(/^250 /);
    expect(await harness.attempts(jobId)).toEqual([{ outcome: 'accepted', reply: job.reply }]);
    expect(await mailStateOf(harness.people.bob.id)).toBe('accepted');
  });

  test('is notified by the commit, not earlier', async () => {
    await harness.startWorker({ ...quick, pollSeconds: 60 });
    await waitUntil(
      () =>
        harness.services
          .database('pg_stat_activity')
          .where({ application_name: 'manage-technicians listener' }),
      (rows) => rows.length > 0,
    );
    await withTransaction(harness.services.database, async (transaction) => {
      await queueMail(transaction, {
        message: 'password-changed',
        accountId: harness.people.amy.id,
        adminId: harness.people.amy.adminId,
        address: harness.people.amy.email,
        data: { from: '203.0.113.7' },
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(harness.sink.messages).toHaveLength(0);
    });
    const committed = performance.now();
    await harness.sink.waitForMail({
      to: harness.people.amy.email,
      subject: 'Your password for Mail Assure was changed',
    });
    expect(performance.now() - committed).toBeLessThan(1000);
  });

  test('R4 sends one email when several workers wait for it', async () => {
    await Promise.all([harness.startWorker(), harness.startWorker(), harness.startWorker()]);
    const jobs = [];
    for (const person of Object.values(harness.people)) {
      if ('email' in person && person.id !== harness.people.dan.id) jobs.push(await harness.invite(person));
    }
    for (const { jobId } of jobs) await harness.reached(jobId, 'accepted');
    expect(harness.sink.messages).toHaveLength(jobs.length);
    expect(new Set(harness.sink.messages.map(({ messageId }) => messageId)).size).toBe(jobs.length);
  });

  test('returns the emails that it has not tried to the queue when it stops', async () => {
    await harness.invite(harness.people.amy);
    const second = await harness.invite(harness.people.bob);
    await harness.sink.behave('stall');
    const worker = await harness.startWorker(quick, '?pool=1');
    await harness.reached(second.jobId, 'sending');
    const stopped = worker.stop();
    expect(await harness.reached(second.jobId, 'queued')).toMatchObject({ attempts: 0 });
    await harness.sink.behave('refuse-connection');
    await stopped;
  });

  test('finds emails that were queued while its notification connection was lost', async () => {
    await harness.startWorker();
    await harness.services.database.raw(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'manage-technicians listener' and datname = current_database()`,
    );
    const { jobId } = await harness.invite(harness.people.bob);
    await harness.reached(jobId, 'accepted');
  });
});

describe('R2 an email is never sent if its link no longer works', () => {
  test.each([
    ['replaced', 'cancelled', (id: string, accountId: number) => end(id, accountId, 'replaced')],
    ['withdrawn', 'cancelled', (id: string, accountId: number) => end(id, accountId, 'withdrawn')],
    ['used', 'cancelled', (id: string) => markUsed(harness.services.database, id)],
    ['expired', 'expired', (id: string) => expire(id)],
  ] as const)('because the link was %s', async (_kind, state, kill) => {
    const { jobId, link } = await harness.invite(harness.people.bob);
    await kill(link.id, harness.people.bob.id);
    await harness.startWorker();
    await harness.reached(jobId, state);
    expect(harness.sink.messages).toHaveLength(0);
    expect(await harness.attempts(jobId)).toEqual([]);
    expect(await mailStateOf(harness.people.bob.id)).toBe(state);
  });

  test('because the link was replaced while a worker held the email', async () => {
    const first = await harness.invite(harness.people.amy);
    const second = await harness.invite(harness.people.bob);
    await harness.sink.behave('stall');
    await harness.startWorker(quick, '?pool=1');
    await harness.reached(second.jobId, 'sending');
    await endLinks(harness.services.database, harness.people.bob.id, 'replaced', ['invitation']);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await harness.sink.behave('refuse-connection');
    await harness.sink.behave('accept');
    await harness.reached(second.jobId, 'cancelled');
    await harness.reached(first.jobId, 'accepted');
    expect(harness.sink.messages.map(({ envelope }) => envelope.to)).toEqual([[harness.people.amy.email]]);
  });

  function end(_id: string, accountId: number, how: 'replaced' | 'withdrawn') {
    return endLinks(harness.services.database, accountId, how, ['invitation']);
  }

  async function expire(id: string) {
    await harness.services
      .database('one_time_links')
      .where({ id })
      .update({
        created_at: harness.services.database.raw("now() - interval '2 days'"),
        expires_at: harness.services.database.raw("now() - interval '1 day'"),
      });
  }
});

describe('queued emails are cancelled', () => {
  test('with their account, and they stay cancelled', async () => {
    const { jobId } = await harness.invite(harness.people.bob);
    await withTransaction(harness.services.database, ({ sql }) =>
      cancelMailJobs(sql, harness.people.bob.id, 'loginEnded'),
    );
    await harness.startWorker();
    const other = await harness.invite(harness.people.amy);
    await harness.reached(other.jobId, 'accepted');
    expect((await harness.job(jobId)).state).toBe('cancelled');
    expect(harness.sink.messages.map(({ envelope }) => envelope.to)).toEqual([[harness.people.amy.email]]);
  });

  test('if their account is inactive or deleted when they are due', async () => {
    const { database } = harness.services;
    const toZoe = await harness.invite(harness.people.zoe);
    const toDan = await harness.invite(harness.people.dan);
    await endLinks(database, harness.people.zoe.id, 'withdrawn', ['invitation']);
    await database('accounts').where({ id: harness.people.zoe.id }).delete();
    await harness.startWorker();
    await harness.reached(toZoe.jobId, 'cancelled');
    await harness.reached(toDan.jobId, 'cancelled');
    expect(harness.sink.messages).toHaveLength(0);
  });
});
