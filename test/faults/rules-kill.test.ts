import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Knex } from 'knex';
import { applyRules, scheduleEnds } from '../../src/access-rules/rule-jobs.ts';
import { killAll, settingsFor, startProcess } from '../harness/product-process.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { rounds, seededRandom } from './rounds.ts';

const TECHNICIANS = 60 * (rounds + 1);

// Includes the wait for the build.
jest.setTimeout(240_000 + 20_000 * rounds);

let harness: TestApp;
beforeEach(async () => {
  harness = await startTestApp();
  const { services, people } = harness;
  await services.database('access_rules').insert({ admin_id: people.acmeHosting.id, unused_days: 90 });
  // Half of them are at an admin whose main admin can't sign in, so one of those is kept.
  await services.database('accounts').where({ username: 'west' }).update({ status: 'inactive' });
  await services.database('accounts').where({ username: 'will' }).delete();
  await services.database.raw(
    `insert into accounts (admin_id, role, status, username, email, password_hash, password_set_at, created_at)
     select case when n % 2 = 0 then :east::bigint else :west end, 'technician', 'active', 'unused' || n,
       'unused' || n || '@acme.example', password_hash, now(), now() - interval '400 days'
     from generate_series(1, :technicians) n, accounts amy where amy.username = 'amy'`,
    { east: people.acmeEast.id, west: people.acmeWest.id, technicians: TECHNICIANS },
  );
});
afterEach(async () => {
  killAll();
  await harness.stop();
});

const unused = () => harness.services.database('accounts').where('username', 'like', 'unused%');

async function countOf(condition: string): Promise<number> {
  const [row] = await unused().whereRaw(condition).count<{ count: number }[]>();
  return row?.count ?? 0;
}

/** Locks the technicians after the first `count`, so that no worker can finish, however late it is killed. */
async function holdAfter(count: number): Promise<Knex.Transaction> {
  const holding = await harness.services.database.transaction();
  await holding.raw(
    `select 1 from accounts where id in (
       select id from accounts where username like 'unused%' order by id offset ?) for update`,
    [count],
  );
  return holding;
}

test('R1 workers are killed while they warn and deactivate, and each technician is warned, logged and notified once', async () => {
  const { services } = harness;
  const { database, config } = services;
  const random = seededRandom('rules killed');
  const killRounds = async (condition: string) => {
    for (let round = 1; round <= rounds; round += 1) {
      const held = await holdAfter(round * 60);
      const before = await countOf(condition);
      const worker = await startProcess('src/worker.js', settingsFor(config.databaseUrl, config.smtpUrl));
      await waitUntil(
        () => countOf(condition),
        (count) => count > before,
      );
      await sleep(random.between(0, 60));
      await worker.end('SIGKILL');
      await held.rollback();
    }
    expect(await countOf(condition)).toBeLessThan(TECHNICIANS);
  };

  const never = new AbortController().signal;
  await killRounds('ends_by_rule_at is not null');
  await scheduleEnds(services, never);
  expect(await countOf('ends_by_rule_at is not null')).toBe(TECHNICIANS);

  await unused().update({ ends_by_rule_at: database.fn.now(), rule_warning_at: null });
  await killRounds(`status = 'inactive'`);
  // Those whose admin's other logins were all busy are tried again a minute later.
  while ((await countOf('ends_by_rule_at is not null')) > 0) {
    await unused().whereNotNull('ends_by_rule_at').update({ ends_by_rule_at: database.fn.now() });
    await applyRules(services, never);
  }

  const { rows } = await database.raw<{ rows: object[] }>(
    `select a.status, count(*)::int as technicians, sum(warnings)::int as warnings, sum(notices)::int as notices,
       sum(events)::int as events, max(warnings)::int as most
     from accounts a, lateral (
       select count(*) filter (where message = 'unused-access') as warnings,
         count(*) filter (where message = 'deactivated') as notices
       from mail_jobs where account_id = a.id) mails, lateral (
       select count(*) as events from audit_events
       where subject_account_id = a.id and action = 'deactivate-unused') log
     where a.username like 'unused%' group by a.status order by a.status`,
  );
  const inactive = TECHNICIANS - 1;
  expect(rows).toEqual([
    { status: 'active', technicians: 1, warnings: 1, notices: 0, events: 0, most: 1 },
    {
      status: 'inactive',
      technicians: inactive,
      warnings: inactive,
      notices: inactive,
      events: inactive,
      most: 1,
    },
  ]);
});
