import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { endAccess } from '../../../src/account-actions/end-access.ts';
import { changeAddress } from '../../../src/account-actions/change-address.ts';
import { lockAccount } from '../../../src/accounts/account-repository.ts';
import type { Account } from '../../../src/accounts/account.ts';
import type { Actor } from '../../../src/audit/actor.ts';
import { withTransaction, type Transaction } from '../../../src/audit/transaction.ts';
import { endLinks, markUsed } from '../../../src/links/link-repository.ts';
import { cancelJob } from '../../../src/mail/queue/mail-job-repository.ts';
import { queueMail } from '../../../src/mail/queue/queue-mail.ts';
import { startMailHarness, type MailHarness } from '../mail-harness.ts';
import { startRelay, type Relay } from '../smtp/relay.ts';

let harness: MailHarness;
let server: Relay | undefined;
beforeAll(async () => {
  harness = await startMailHarness();
});
afterEach(async () => {
  await harness.clear();
  await server?.stop();
  server = undefined;
});
afterAll(() => harness.stop());

type Withdrawal = (transaction: Transaction, ids: { jobId: number; linkId: string }) => Promise<unknown>;

const withdrawals: [string, string, Withdrawal][] = [
  ['its link is used', 'The link has already been used', ({ sql }, { linkId }) => markUsed(sql, linkId)],
  [
    'its link is replaced',
    'A newer email replaces this one',
    ({ sql }) => endLinks(sql, harness.people.bob.id, 'replaced', ['invitation']),
  ],
  [
    'its link expires',
    'The mail server didn’t accept it in time',
    ({ sql }, { linkId }) =>
      sql('one_time_links')
        .where({ id: linkId })
        .update({ created_at: sql.raw("now() - interval '2 days'"), expires_at: sql.fn.now() }),
  ],
  [
    'the address is changed',
    'A newer email replaces this one',
    async (transaction) => {
      const account = (await lockAccount(transaction.sql, harness.people.bob.id)) as Account;
      const actor = { ...account, username: 'acme', adminPath: '', origin: {} } as unknown as Actor;
      await changeAddress(
        harness.services,
        transaction,
        actor,
        { ...account, status: 'pending' },
        'bob@new.example',
      );
    },
  ],
  [
    'the login is deactivated',
    'The login is inactive',
    async (transaction) => {
      await endAccess(transaction, harness.people.bob.id);
      await transaction.sql('accounts').where({ id: harness.people.bob.id }).update({ status: 'inactive' });
    },
  ],
  ['the email is cancelled', 'An admin cancelled it', ({ sql }, { jobId }) => cancelJob(sql, jobId)],
];

/** Invites Bob through a mail server that is silent at that command until `resume`. */
async function inviteOverSilentServer(silentAt: 'greeting' | 'RCPT') {
  let resume: () => void = () => undefined;
  const silence = new Promise<void>((resolve) => (resume = resolve));
  let reach: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const commands: string[] = [];
  const at = async (command: 'greeting' | 'MAIL' | 'RCPT', done: () => void) => {
    commands.push(command);
    if (command === silentAt) {
      reach();
      await silence;
    }
    done();
  };
  server = await startRelay({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onConnect: (_session, done) => void at('greeting', done),
    onMailFrom: (_address, _session, done) => void at('MAIL', done),
    onRcptTo: (_address, _session, done) => void at('RCPT', done),
  });
  const { jobId, link } = await harness.invite(harness.people.bob);
  await harness.startWorkerFor(`smtp://${server.host}`);
  await reached;
  return { jobId, linkId: link.id, commands, recipients: server.recipients, resume };
}

describe('L8 an email is not sent if its link stops working while the mail server is silent', () => {
  afterEach(async () => {
    const { database } = harness.services;
    await database('accounts').where({ id: harness.people.bob.id }).update({ status: 'pending' });
  });

  test.each(withdrawals)('before the greeting: %s', async (_what, reply, withdraw) => {
    const { commands, resume, recipients, ...ids } = await inviteOverSilentServer('greeting');
    await withTransaction(harness.services.database, (transaction) => withdraw(transaction, ids));
    const before = await harness.services.database('mail_jobs').max<{ max: number }[]>('id');
    // A new address brings a new invitation, which is sent.
    const others = before[0]?.max === ids.jobId ? 0 : 1;
    resume();
    const { state } = await harness.reached(ids.jobId, reply.includes('in time') ? 'expired' : 'cancelled');
    expect(await harness.job(ids.jobId)).toMatchObject({ state, reply });
    await harness.startWorkerFor(`smtp://${(server as Relay).host}`).then((worker) => worker.stop());
    expect(recipients).not.toContain(harness.people.bob.email);
    expect(commands.filter((command) => command === 'MAIL').length).toBeLessThanOrEqual(others);
    expect(await harness.attempts(ids.jobId)).toEqual([]);
  });

  test('before the greeting: the login is deleted', async () => {
    const { zoe } = harness.people;
    const { commands, resume, ...ids } = await inviteOverSilentServer('greeting');
    await harness.services.database('mail_jobs').where({ id: ids.jobId }).update({ account_id: zoe.id });
    await harness.services.database('accounts').where({ id: zoe.id }).delete();
    resume();
    expect((await harness.reached(ids.jobId, 'cancelled')).reply).toBe('The login was deleted');
    expect(commands).not.toContain('MAIL');
  });

  test('before the recipient is accepted: the link is withdrawn, so no content is sent', async () => {
    const { resume, recipients, ...ids } = await inviteOverSilentServer('RCPT');
    await endLinks(harness.services.database, harness.people.bob.id, 'withdrawn', ['invitation']);
    await new Promise((resolve) => setTimeout(resolve, 550));
    resume();
    expect((await harness.reached(ids.jobId, 'cancelled')).reply).toBe('The link was withdrawn');
    expect(recipients).toEqual([]);
  });

  test('but it is sent if the link still works', async () => {
    const { resume, recipients, jobId } = await inviteOverSilentServer('greeting');
    resume();
    await harness.reached(jobId, 'accepted');
    expect(recipients).toEqual([harness.people.bob.email]);
  });
});

test.each([
  ['inactive', 'accepted', 1],
  ['pending', 'cancelled', 0],
] as const)(
  'M3 with a login that is %s when it is sent, the email of deactivation is %s',
  async (status, state, sent) => {
    const { bob } = harness.people;
    const { database } = harness.services;
    const jobId = await withTransaction(database, (transaction) =>
      queueMail(transaction, {
        message: 'deactivated',
        accountId: bob.id,
        adminId: bob.adminId,
        address: bob.email,
        data: { requestedBy: 'acme' },
      }),
    );
    await database('accounts').where({ id: bob.id }).update({ status });
    await harness.startWorker();
    await harness.reached(jobId as number, state);
    expect(harness.sink.messages).toHaveLength(sent);
    await database('accounts').where({ id: bob.id }).update({ status: 'pending' });
  },
);
