import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { createLogger } from '../../src/lib/logger.ts';
import { consoleMaintenanceJobs } from '../../src/maintenance/maintenance-jobs.ts';
import { startMaintenance } from '../../src/maintenance/maintenance.ts';
import { startWorkers } from '../../src/maintenance/workers.ts';
import { validRows } from '../database/valid-rows.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { startMailHarness, type MailHarness } from '../mail/mail-harness.ts';

let harness: MailHarness;
beforeAll(async () => {
  harness = await startMailHarness();
});
afterEach(() => harness.clear());
afterAll(() => harness.stop());

test('deletes emails that ended longer ago than MAIL_RETENTION_DAYS, and no others', async () => {
  const { database } = harness.services;
  const old = await harness.invite(harness.people.bob);
  const young = await harness.invite(harness.people.amy);
  const waiting = await harness.invite(harness.people.eve);
  const ended = (days: number) => ({
    state: 'accepted',
    finished_at: database.raw("now() - ? * interval '1 day'", [days]),
  });
  await database('mail_jobs').where({ id: old.jobId }).update(ended(91));
  await database('mail_jobs').where({ id: young.jobId }).update(ended(89));
  const maintenance = startMaintenance(harness.services, consoleMaintenanceJobs(harness.services));
  await waitUntil(
    () => database('mail_jobs').orderBy('id').pluck('id'),
    (ids) => ids.length === 2,
  );
  await maintenance.stop();
  expect(await database('mail_jobs').orderBy('id').pluck('id')).toEqual([young.jobId, waiting.jobId]);
});

test('the console’s workers delete expired sessions, counters and form drafts, and no others', async () => {
  const { services, people } = harness;
  const { database } = services;
  const left = async () => [
    ...(await database('sessions').pluck<string[]>('id_hash')),
    ...(await database('rate_limit_buckets').pluck<string[]>('key')),
    ...(await database('form_drafts').pluck<string[]>('page')),
  ];
  for (const [name, { id }, expires] of [
    ['over', people.amy, database.raw("now() - interval '1 second'")],
    ['open', people.eve, database.raw("now() + interval '1 minute'")],
  ] as const) {
    const rest = { account_id: id, expires_at: expires };
    await database('sessions').insert({ ...validRows.sessions, ...rest, id_hash: name });
    await database('rate_limit_buckets').insert({
      ...validRows.rate_limit_buckets,
      expires_at: expires,
      key: name,
    });
    await database('form_drafts').insert({ ...validRows.form_drafts, ...rest, page: name });
  }
  const workers = await startWorkers(services);
  await waitUntil(left, (names) => !names.includes('over'));
  await workers.stop();
  expect(await left()).toEqual(['open', 'open', 'open']);
});

test('drafts of batches are deleted after a day', async () => {
  const { database } = harness.services;
  const draft = { ...validRows.batches, state: 'draft', admin_id: harness.people.amy.adminId };
  await database('batches').insert([
    { ...draft, id: 901, created_at: database.raw("now() - interval '25 hours'") },
    { ...draft, id: 902, created_at: database.raw("now() - interval '23 hours'") },
  ]);
  const workers = await startWorkers(harness.services);
  const left = () => database('batches').orderBy('id').pluck<number[]>('id');
  await waitUntil(left, (ids) => ids.length < 2);
  await workers.stop();
  expect(await left()).toEqual([902]);
});

test('a job that fails is logged, runs again, and does not hold up the others', async () => {
  const runs: string[] = [];
  const logLines: string[] = [];
  const logger = createLogger({ write: (line) => void logLines.push(line) });
  const maintenance = startMaintenance({ ...harness.services, logger }, [
    {
      name: 'fail at first',
      everySeconds: 0.01,
      run() {
        runs.push('failing');
        return runs.length < 3 ? Promise.reject(new Error('no database')) : Promise.resolve();
      },
    },
    { name: 'succeed', everySeconds: 3600, run: () => Promise.resolve(runs.push('other')) },
  ]);
  await waitUntil(
    () => runs,
    (all) => all.length > 4,
  );
  await maintenance.stop();
  const count = runs.length;
  expect(runs.filter((run) => run === 'other')).toHaveLength(1);
  const failures = logLines.filter((line) => line.includes('a maintenance job failed'));
  expect(failures.length).toBeGreaterThan(0);
  expect(failures[0]).toContain('"job":"fail at first"');
  await sleep(50);
  expect(runs).toHaveLength(count);
});
