import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { loadConfig } from '../../src/config.ts';
import { claimJobs, releaseJobs } from '../../src/mail/queue/mail-claim-repository.ts';
import { makeMail } from '../../src/mail/queue/make-mail.ts';
import { readSmtpSettings } from '../../src/mail/smtp/smtp-settings.ts';
import { startWorker } from '../../src/mail/queue/mail-worker.ts';
import { paths } from '../../src/paths.ts';
import { createServices } from '../../src/services.ts';
import { credentialsOf, post } from '../faults/by-hand.ts';
import { killAll, settingsFor, startWebProcess, startWorkerProcess } from '../harness/product-process.ts';
import { openBrowser } from '../harness/browser-like.ts';
import globalSetup from '../harness/global-setup.ts';
import globalTeardown from '../harness/global-teardown.ts';
import { inviteMany } from '../harness/many-invitations.ts';
import { createPeople, signIn } from '../harness/people.ts';
import { createTestDatabase } from '../harness/test-database.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { startRelay } from './relay.ts';
import { quietLogger } from '../harness/test-settings.ts';

/*
 * The cost of the queue: compared with nodemailer alone with the same pool, emails and mail server, from an admin's
 * click to the mail server's 250, and with 100,000 emails waiting.
 */
const MAILS = 5_000;
/** A worker runs for weeks, so it is measured after its code is compiled. */
const WARM_UPS = 2;
const ROUNDS = 5;
const CLICKS = 40;
const SMALL_SUBTREE = 500;
const MANY = 100_000;
const LOOKS = 30;

const goals = { ratio: 0.85, click: 150 };
/**
 * What is not considered slow: this many times as long, or this many milliseconds more. The Mail Queue itself counts
 * its emails, up to 10,000.
 */
const slack = {
  'Manage Technicians': { times: 1.5, more: 5 },
  'Mail Queue': { times: 2, more: 20 },
  'claim of 50': { times: 1.5, more: 5 },
};

await globalSetup();
const relay = await startRelay();
const own = await createTestDatabase();
const settings = settingsFor(own.url, relay.url);
const services = createServices(loadConfig(settings), quietLogger);
const { database, config, keyring } = services;
const people = await createPeople(services);
try {
  await compareWithNodemailer();
  await timeClicks();
  await timeWithMany();
} finally {
  killAll();
  await database.destroy();
  await own.drop();
  relay.stop();
  await globalTeardown();
}

async function compareWithNodemailer(): Promise<void> {
  console.log(`\n${MAILS} invitations, five connections; the first ${WARM_UPS} rounds warm up`);
  const ratios: number[] = [];
  for (let round = 1 - WARM_UPS; round <= ROUNDS; round += 1) {
    await inviteMany(services, people.acmeHosting.id, `r${round + WARM_UPS}-`, MAILS);
    // Autovacuum does the same a little later.
    await database.raw('analyze');
    const mails = await mailsOfQueue();
    // Before and after, so that a machine whose speed changes affects both.
    const before = await sendAlone(mails);
    const queue = await sendQueue();
    const after = await sendAlone(mails);
    const rate = { queue: MAILS / queue, alone: (2 * MAILS) / (before + after) };
    await emptyQueue();
    const ratio = rate.queue / rate.alone;
    if (round > 0) ratios.push(ratio);
    console.log(
      `queue ${rate.queue.toFixed(0)}/s, nodemailer alone ${rate.alone.toFixed(0)}/s: ${ratio.toFixed(3)}`,
    );
  }
  check(
    `median of ${ROUNDS} rounds: ${median(ratios).toFixed(3)} (at least ${goals.ratio})`,
    median(ratios) >= goals.ratio,
  );
}

/** The same emails that the worker will build, built in advance. */
async function mailsOfQueue(): Promise<SendMailOptions[]> {
  const jobs = await claimJobs(database, { limit: MAILS, leaseSeconds: 600, probing: false });
  const mails = jobs.map((job) => makeMail(config, keyring, job));
  await releaseJobs(database, jobs);
  return mails;
}

/** Until the last status is written. The database is not queried while the worker runs. */
async function sendQueue(): Promise<number> {
  const expected = relay.accepted() + MAILS;
  const began = performance.now();
  const worker = await startWorker(services);
  await waitUntil(relay.accepted, (count) => count === expected, 120_000);
  await waitUntil(
    () => database('mail_jobs').whereNot({ state: 'accepted' }).count<{ count: number }[]>(),
    ([left]) => left?.count === 0,
  );
  const seconds = (performance.now() - began) / 1000;
  await worker.stop();
  return seconds;
}

async function sendAlone(mails: SendMailOptions[]): Promise<number> {
  const transport = createTransport({ ...readSmtpSettings(config.smtpUrl), pool: true });
  const began = performance.now();
  await Promise.all(mails.map((mail) => transport.sendMail(mail)));
  const seconds = (performance.now() - began) / 1000;
  transport.close();
  return seconds;
}

async function timeClicks(): Promise<void> {
  const [web] = await Promise.all([startWebProcess(settings), startWorkerProcess(settings)]);
  const browser = openBrowser(web.url);
  await signIn(services, browser, people.acme);
  await browser.get(paths.newTechnician);
  const credentials = credentialsOf(browser);
  const times: number[] = [];
  for (let click = 0; click < CLICKS; click += 1) {
    await sleep(200);
    const to = `click${click}@acme.example`;
    const fields = { admin: 'acme-hosting', username: `click${click}`, email: to, notes: '' };
    const began = performance.timeOrigin + performance.now();
    await post(web.url + paths.newTechnician, credentials, fields);
    times.push((await relay.answered(to)) - began);
  }
  const slowest = Math.max(...times).toFixed(0);
  check(
    `\nfrom the POST to the relay's 250: median ${median(times).toFixed(0)} ms, slowest ${slowest} (median below ${goals.click})`,
    median(times) < goals.click,
  );
  killAll();
  await emptyQueue();
}

/** The same technicians, first with few emails waiting, then with many that are not vacuumed or analysed yet. */
async function timeWithMany(): Promise<void> {
  const web = await startWebProcess(settings);
  const browser = openBrowser(web.url);
  await signIn(services, browser, people.acme);
  await inviteMany(services, people.acmeHosting.id, 'many', MANY);
  await database('mail_jobs')
    .whereNotIn('id', database('mail_jobs').orderBy('id').limit(SMALL_SUBTREE).select('id'))
    .delete();
  await database.raw('vacuum analyze');
  const claim = async () =>
    releaseJobs(database, await claimJobs(database, { limit: 50, leaseSeconds: 45, probing: false }));
  const read = async () => ({
    'Manage Technicians': await timeOf(() => browser.get(paths.technicians)),
    'Mail Queue': await timeOf(() => browser.get(paths.mailQueue)),
    'claim of 50': await timeOf(claim),
  });
  const few = await read();
  await database.raw(
    `insert into mail_jobs (message, account_id, admin_id, link_id, address, data, expires_at)
     select 'invitation', account_id, ?, id, address, '{"requestedBy": "acme"}', expires_at from one_time_links`,
    [people.acmeHosting.id],
  );
  const many = await read();
  console.log(`\n${SMALL_SUBTREE} mails waiting, then ${MANY} more; medians of ${LOOKS}`);
  for (const what of Object.keys(few) as (keyof typeof few)[]) {
    const [before, after] = [few[what], many[what]];
    const { times, more } = slack[what];
    const most = Math.max(before * times, before + more);
    check(
      `${what.padEnd(18)} ${before.toFixed(1)} ms, then ${after.toFixed(1)} ms (below ${most.toFixed(1)})`,
      after < most,
    );
  }
  await explainClaim();
}

/** The plan that PostgreSQL uses for the claim itself. */
async function explainClaim(): Promise<void> {
  const transaction = await database.transaction();
  const explaining = {
    raw: (sql: string, bindings: Knex.ValueDict) =>
      transaction.raw(`explain (analyze, costs off, timing off) ${sql}`, bindings),
  } as unknown as Knex;
  const plan = await claimJobs(explaining, { limit: 50, leaseSeconds: 45, probing: false });
  await transaction.rollback();
  console.log((plan as unknown as { 'QUERY PLAN': string }[]).map((row) => row['QUERY PLAN']).join('\n'));
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let index = -3; index < LOOKS; index += 1) {
    const began = performance.now();
    await work();
    if (index >= 0) times.push(performance.now() - began);
  }
  return median(times);
}

async function emptyQueue(): Promise<void> {
  await database('mail_jobs').delete();
  await database('one_time_links').delete();
  await database('accounts').where({ status: 'pending' }).delete();
  await database.raw('vacuum analyze');
}

function check(line: string, isGood: boolean): void {
  console.log(`${line}${isGood ? '' : '  MISSED'}`);
  if (!isGood) process.exitCode = 1;
}

function median(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;
}
