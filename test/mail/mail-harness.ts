import { loadConfig } from '../../src/config.ts';
import { withTransaction } from '../../src/audit/transaction.ts';
import { issueLink } from '../../src/links/issue-link.ts';
import type { OneTimeLink } from '../../src/links/link.ts';
import { catalogues } from '../../src/locales/catalogues.ts';
import { readText } from '../../src/locales/stored-text.ts';
import { queueMail } from '../../src/mail/queue/queue-mail.ts';
import { startWorker, type RunningWorker } from '../../src/mail/queue/mail-worker.ts';
import type { MailTiming } from '../../src/mail/queue/worker-timing.ts';
import { createServices, type Services } from '../../src/services.ts';
import { people, type People, type Person } from '../harness/people.ts';
import { startSmtpSink, type SmtpSink } from '../harness/smtp-sink.ts';
import { createTestDatabase } from '../harness/test-database.ts';
import { quietLogger, testSettings } from '../harness/test-settings.ts';
import { quick } from './short-waits.ts';
import { waitUntil } from '../harness/wait-until.ts';

export interface JobRow {
  id: number;
  state: string;
  attempts: number;
  /** In English. */
  reply: string | null;
  nextAttemptAt: Date;
  finishedAt: Date | null;
}

export interface MailHarness {
  services: Services;
  people: People;
  sink: SmtpSink;
  /** Queues an invitation as the invite action does. Returns the job's ID and its link. */
  invite(person: Person, address?: string): Promise<{ jobId: number; link: OneTimeLink }>;
  /** `query` is appended to SMTP_URL. */
  startWorker(times?: MailTiming, query?: string): Promise<RunningWorker>;
  startWorkerFor(smtpUrl: string): Promise<RunningWorker>;
  job(id: number): Promise<JobRow>;
  attempts(id: number): Promise<{ outcome: string; reply: string }[]>;
  /** Waits until the job is in that state. */
  reached(id: number, state: string): Promise<JobRow>;
  /** Restores the initial state: no worker, no email, and a mail server that accepts everything. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/** A database with the named people, a real SMTP sink, and workers that stop with it. */
export async function startMailHarness(environment: Record<string, string> = {}): Promise<MailHarness> {
  const own = await createTestDatabase({ peopleOf: 'console' });
  const sink = await startSmtpSink();
  const config = loadConfig({
    ...testSettings,
    DATABASE_URL: own.url,
    SMTP_URL: sink.url,
    ...environment,
  });
  const services = createServices(config, quietLogger);
  const workers: RunningWorker[] = [];

  const job = async (id: number): Promise<JobRow> => {
    const row = (await services.database('mail_jobs').where({ id }).first({
      id: 'id',
      state: 'state',
      attempts: 'attempts',
      reply: 'reply',
      nextAttemptAt: 'next_attempt_at',
      finishedAt: 'finished_at',
    })) as JobRow;
    return { ...row, reply: row.reply && readText(catalogues.en, row.reply) };
  };

  async function startOne(smtpUrl: string, times: MailTiming): Promise<RunningWorker> {
    const worker = await startWorker({ ...services, config: { ...services.config, smtpUrl } }, times);
    workers.push(worker);
    return worker;
  }

  return {
    services,
    people,
    sink,
    job,
    async invite(person, address = person.email) {
      // One person gets more emails here than the limits allow.
      await services.database('rate_limit_buckets').delete();
      return withTransaction(services.database, async (transaction) => {
        const link = await issueLink(transaction, services.keyring, {
          purpose: 'invitation',
          accountId: person.id,
          address,
          requestedBy: people.acme.username,
          cause: 'invite',
        });
        const jobId = await queueMail(transaction, {
          message: 'invitation',
          accountId: person.id,
          adminId: person.adminId,
          address,
          link,
          data: { requestedBy: people.acme.username },
        });
        return { jobId: jobId as number, link };
      });
    },
    startWorker: (times = quick, query = '') => startOne(services.config.smtpUrl + query, times),
    startWorkerFor: (smtpUrl) => startOne(smtpUrl, quick),
    attempts: async (id) => {
      const rows = await services
        .database('mail_attempts')
        .where({ job_id: id })
        .orderBy('id')
        .select<{ outcome: string; reply: string }[]>('outcome', 'reply');
      return rows.map((row) => ({ ...row, reply: readText(catalogues.en, row.reply) }));
    },
    reached: (id, state) =>
      waitUntil(
        () => job(id),
        (row) => row.state === state,
      ),
    async clear() {
      await Promise.all(workers.splice(0).map((worker) => worker.stop()));
      await sink.behave('accept');
      sink.clear();
      await services.database('mail_jobs').delete();
      await services.database('one_time_links').delete();
      await services.database('rate_limit_buckets').delete();
      await services.database('mail_relay').update({ failures: 0, reason: '', paused_until: null });
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
      await sink.stop();
      await services.database.destroy();
      await own.drop();
    },
  };
}
