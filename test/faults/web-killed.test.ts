import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Knex } from 'knex';
import { verifyDatabase } from '../../src/audit/verify-database.ts';
import { loadConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/database/database.ts';
import { makeToken } from '../../src/links/link-token.ts';
import type { LinkPurpose } from '../../src/links/link.ts';
import { startWorker, type RunningWorker } from '../../src/mail/queue/mail-worker.ts';
import { paths } from '../../src/paths.ts';
import { createServices, type Services } from '../../src/services.ts';
import { openBrowser } from '../harness/browser-like.ts';
import { inviteMany } from '../harness/many-invitations.ts';
import { createPeople, PASSWORD, signIn, type People } from '../harness/people.ts';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { quick } from '../mail/short-waits.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { credentialsOf, post, type Credentials } from './by-hand.ts';
import { killAll, settingsFor, startWebProcess, type WebProcess } from '../harness/product-process.ts';
import { startRawSink, type RawSink } from './raw-sink.ts';
import { rounds, seededRandom, printLine } from './rounds.ts';
import { quietLogger } from '../harness/test-settings.ts';

/** This many of each kind, all at once. */
const AT_ONCE = 8;

// Includes the wait for the build.
jest.setTimeout(240_000 + rounds * 30_000);

let own: TestDatabase;
let sink: RawSink;
let services: Services;
let people: People;
let worker: RunningWorker;

beforeAll(async () => {
  own = await createTestDatabase();
  sink = await startRawSink();
  services = createServices(loadConfig(settingsFor(own.url, sink.url)), quietLogger);
  people = await createPeople(services);
  worker = await startWorker(services, quick);
});
afterAll(async () => {
  killAll();
  await worker.stop();
  await sink.stop();
  await services.database.destroy();
  await own.drop();
});

/** The name distinguishes the connections of one web process from those of the next one and of the tests. */
const nameOf = (round: number) => `killed in round ${round}`;
const startWeb = (round: number) =>
  startWebProcess(settingsFor(`${own.url}?application_name=${encodeURIComponent(nameOf(round))}`, sink.url));

/** The request of an action, and the rows that it leaves when it is done. */
interface Action {
  path: string;
  fields: Record<string, string>;
  by: 'admin' | 'anybody';
  account: string;
  status: number | null;
  /** All or nothing: each count is 1 when the action is done. */
  trace: string;
}

test(`R1 the web process is killed ${rounds} times while it invites, resets and uses links, and each action is done fully or not at all`, async () => {
  const random = seededRandom('web killed');
  const watcher = openDatabase(own.url, { poolSize: 1 });
  const seen = { open: 0, done: 0, cut: 0 };
  let web = await startWeb(1);
  const credentials = await openBrowsers(web);
  for (let round = 1; round <= rounds; round += 1) {
    const next = startWeb(round + 1);
    const actions: Action[] = [];
    const sending: Promise<unknown>[] = [];
    let written = false;
    // The next transaction that has written is cut off from a seeded moment on. Every fourth round cuts off any
    // transaction.
    const isMissed = () => !written && round % 4 !== 0;
    // If a busy machine has answered everything before a transaction was seen, more requests are sent.
    for (let part = 1; part === 1 || isMissed(); part += 1) {
      const sent = await prepare(`r${round}.${part}-`);
      await services.database('sessions').update({ authenticated_at: services.database.fn.now() });
      await services.database('rate_limit_buckets').delete();
      let answered = 0;
      actions.push(...sent);
      sending.push(
        ...sent.map((action) => send(web, credentials[action.by], action).then(() => (answered += 1))),
      );
      const enough = random.between(0, sent.length - 4);
      await waitUntil(
        () => answered,
        (count) => count >= enough,
      );
      await sleep(random.between(0, 15));
      do written = await hasWritten(watcher, nameOf(round));
      while (isMissed() && answered < sent.length);
    }
    await web.end('SIGKILL');
    await Promise.all(sending);
    if (written) seen.open += 1;

    // PostgreSQL rolls back when it notices the lost connection. The locks are held until then.
    await waitUntil(
      () => watcher('pg_stat_activity').where({ application_name: nameOf(round) }),
      (left) => left.length === 0,
    );
    for (const action of actions) {
      const isDone = await expectAllOrNothing(action);
      if (action.status === 303) expect(isDone).toBe(true);
      if (isDone) seen.done += 1;
      else seen.cut += 1;
    }
    web = await next;
    // Actions that were cut off can be repeated, because nothing half-done is in the way.
    const again = actions.find((action) => action.status === null);
    if (again && !(await expectAllOrNothing(again))) {
      await send(web, credentials[again.by], again);
      // The whole action, so that a failure shows how it was answered.
      expect({ ...again, isDone: await expectAllOrNothing(again) }).toMatchObject({
        status: 303,
        isDone: true,
      });
    }
  }
  printLine(
    `web killed: ${seen.done} actions done, ${seen.cut} undone, ${seen.open} times inside a transaction that had written`,
  );
  expect(seen.open).toBeGreaterThanOrEqual(rounds / 2);
  expect(seen.cut).toBeGreaterThan(0);
  await watcher.destroy();
  await verifyDatabase(services.database);
  await expectSinkToAgree();
});

/** Whether a running transaction has written. Only then does it have an ID. */
async function hasWritten(watcher: Knex, name: string): Promise<boolean> {
  const { rows } = await watcher.raw<{ rows: unknown[] }>(
    'select from pg_stat_activity where application_name = ? and backend_xid is not null',
    [name],
  );
  return rows.length > 0;
}

/** The cookies and form tokens of a signed-in admin, and of a visitor who is not signed in. */
async function openBrowsers(web: WebProcess) {
  const admin = openBrowser(web.url);
  await signIn(services, admin, people.acme);
  await admin.get(paths.newTechnician);
  const anybody = openBrowser(web.url);
  await anybody.get(paths.signIn);
  return { admin: credentialsOf(admin), anybody: credentialsOf(anybody) };
}

async function send(web: WebProcess, credentials: Credentials, action: Action): Promise<void> {
  action.status = await post(web.url + action.path, credentials, action.fields).then(
    ({ status }) => status,
    () => null,
  );
}

async function prepare(prefix: string): Promise<Action[]> {
  const { database, keyring } = services;
  const adminId = people.acmeHosting.id;
  await inviteMany(services, adminId, `${prefix}consumes`, AT_ONCE);
  const { rows: invited } = await database.raw<{
    rows: { username: string; id: string; purpose: LinkPurpose; keyId: string }[];
  }>(
    `select a.username, l.id, l.purpose, l.key_id as "keyId" from accounts a
     join one_time_links l on l.account_id = a.id where a.username like ?`,
    [`${prefix}consumes%`],
  );
  const { rows: active } = await database.raw<{ rows: { id: number; username: string }[] }>(
    `insert into accounts (admin_id, role, username, email, status, password_hash, password_set_at)
     select :adminId, 'technician', :prefix || n, :prefix || n || '@acme.example', 'active', password_hash, now()
     from accounts, generate_series(1, :count) n where id = :like
     returning id, username`,
    { adminId, prefix: `${prefix}resets`, count: AT_ONCE, like: people.amy.id },
  );
  const actions = Array.from({ length: AT_ONCE }, (_, index): Omit<Action, 'status'>[] => {
    const invitee = `${prefix}invites${index}`;
    const consumed = invited[index];
    const reset = active[index];
    if (!consumed || !reset) throw new Error('Too few were made');
    return [
      {
        path: paths.newTechnician,
        fields: { admin: 'acme-hosting', username: invitee, email: `${invitee}@acme.example`, notes: '' },
        by: 'admin',
        account: invitee,
        trace: `select count(*) as account, (${countOf('links', 'invitation')}) as link,
          (${countOf('jobs', 'invitation')}) as job, (${countOf('events', 'invite')}) as event`,
      },
      {
        path: paths.technicianAction(reset.id, 'reset-password'),
        fields: {},
        by: 'admin',
        account: reset.username,
        trace: `select (${countOf('links', 'password-reset')}) as link,
          (${countOf('jobs', 'password-reset')}) as job, (${countOf('events', 'reset-password')}) as event`,
      },
      {
        path: paths.link('invitation', makeToken(keyring, consumed)),
        fields: { password: `${PASSWORD} anew` },
        by: 'anybody',
        account: consumed.username,
        trace: `select count(*) filter (where status = 'active') as active, count(password_hash) as password,
          (select count(*) from one_time_links where account_id = min(a.id) and used_at is not null) as used,
          (${countOf('events', 'accept-invitation')}) as event`,
      },
    ];
  });
  return actions.flat().map((action) => ({ ...action, status: null }));
}

/** How many of these rows the account `a` has. */
function countOf(what: 'links' | 'jobs' | 'events', name: string): string {
  const tables = {
    links: `one_time_links where account_id = min(a.id) and purpose = '${name}'`,
    jobs: `mail_jobs where account_id = min(a.id) and message = '${name}'`,
    events: `audit_events where subject_account_id = min(a.id) and action = '${name}' and outcome = 'done'`,
  };
  return `select count(*) from ${tables[what]}`;
}

async function expectAllOrNothing({ account, trace }: Action): Promise<boolean> {
  const { rows } = await services.database.raw<{ rows: [Record<string, number>] }>(
    `${trace} from accounts a where a.username = ?`,
    [account],
  );
  const counts = new Set(Object.values(rows[0]));
  if (counts.size !== 1) throw new Error(`${account} is half-made: ${JSON.stringify(rows[0])}`);
  const [count] = counts;
  expect([0, 1]).toContain(count);
  return count === 1;
}

/** Every job was sent once with its own link, and nobody else received an email. */
async function expectSinkToAgree(): Promise<void> {
  const { database, keyring } = services;
  await waitUntil(
    () =>
      database('mail_jobs').whereIn('state', ['queued', 'sending', 'deferred']).count<{ count: number }[]>(),
    ([waiting]) => waiting?.count === 0,
  );
  const { rows } = await database.raw<{
    rows: { id: number; to: string; link: string; purpose: LinkPurpose; keyId: string }[];
  }>(
    `select j.id, j.address::text as to, l.id as link, l.purpose, l.key_id as "keyId"
     from mail_jobs j join one_time_links l on l.id = j.link_id where j.state = 'accepted'`,
  );
  const expected = rows.map(({ to, link, purpose, keyId }) => ({
    to,
    link: `http://console.example${paths.link(purpose, makeToken(keyring, { id: link, purpose, keyId }))}`,
  }));
  const byAddress = (one: { to: string; link: string }, other: { to: string; link: string }) =>
    one.to < other.to ? -1 : 1;
  const sent = sink.mails.map(({ to, link }) => ({ to, link }));
  expect(sent.sort(byAddress)).toEqual(expected.sort(byAddress));
}
