import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { AuditEvent } from '../../src/audit/audit-event.ts';
import { verifyDatabase } from '../../src/audit/verify-database.ts';
import { withTransaction } from '../../src/audit/transaction.ts';
import { builtProduct } from '../harness/build.ts';
import { createTestDatabase, rememberContents, type TestDatabase } from '../harness/test-database.ts';

let own: TestDatabase;

const east = { accountId: null, name: 'Acme East', adminId: 7, adminName: 'Acme East' };
const carla = { accountId: 12, name: 'carla', adminId: 7, adminName: 'Acme East' };
const origin = { address: '198.51.100.7', userAgent: 'Firefox', requestId: 'r-1' };

function event(reason: string, more: Partial<AuditEvent> = {}): AuditEvent {
  return { action: 'edit', outcome: 'done', actor: carla, subject: east, reason, origin, ...more };
}

async function append(...events: AuditEvent[]): Promise<void> {
  await withTransaction(own.database, (transaction) => {
    for (const one of events) transaction.audit(one);
    return Promise.resolve();
  });
}

/** What someone with the database's own rights can do, past the trigger that stops the console. */
async function tamper(statement: string): Promise<void> {
  await own.database.raw('alter table audit_events disable trigger all');
  await own.database.raw(statement);
  await own.database.raw('alter table audit_events enable trigger all');
}

describe('the hash chains of the audit log', () => {
  beforeAll(() => builtProduct(), 120_000);
  beforeEach(async () => {
    own = await createTestDatabase();
  });
  afterEach(() => own.drop());

  test('R4 four processes that add 500 events each, many of them to the same chain and to new chains, fork no chain', async () => {
    const script = join(await builtProduct(), 'dist', 'test', 'audit', 'append-many.js');
    const options = { env: { ...process.env, NODE_OPTIONS: '' } };
    await Promise.all(
      ['1', '2', '3', '4'].map((name) =>
        promisify(execFile)(process.execPath, [script, own.url, name, '500'], options),
      ),
    );
    expect(await verifyDatabase(own.database)).toEqual({ events: 2000, chains: 251 });
    const { rows } = await own.database.raw<{ rows: object[] }>(
      `select count(*) as events, count(distinct sequence) as places, max(sequence) as last
       from audit_events e join audit_chains c on c.id = e.chain_id where c.owner_id = 1`,
    );
    expect(rows).toEqual([{ events: 1000, places: 1000, last: 1000 }]);
  }, 60_000);

  test('an event goes to the chain of its target’s admin, a sign-in to that of the login, and the rest to the installation’s', async () => {
    await append(
      event('edited'),
      event('in', { action: 'sign-in', subject: carla }),
      event('out', { action: 'sign-out', subject: carla }),
      event('new', { action: 'new-browser', subject: carla }),
      event('unknown', { action: 'sign-in', outcome: 'failed', actor: null, subject: null }),
    );
    const { rows } = await own.database.raw<{ rows: object[] }>(
      'select kind, owner_id as owner, length from audit_chains order by kind',
    );
    expect(rows).toEqual([
      { kind: 'account', owner: 12, length: 3 },
      { kind: 'admin', owner: 7, length: 1 },
      { kind: 'installation', owner: 0, length: 1 },
    ]);
  });
});

describe('the check of the database names the first broken event', () => {
  let undo: () => Promise<void>;
  beforeAll(async () => {
    own = await createTestDatabase();
    for (const reason of ['one', 'two', 'three', 'four', 'five']) await append(event(reason));
    await append(event('other', { subject: { ...east, adminId: 8 } }));
    undo = (await rememberContents(own.database)).restore;
  });
  afterEach(() => undo());
  afterAll(() => own.drop());

  test('an intact log passes', async () => {
    expect(await verifyDatabase(own.database)).toEqual({ events: 6, chains: 2 });
  });

  test.each([
    [
      'an edited event',
      `update audit_events set content = replace(content, 'three', 'drei') where sequence = 3`,
      'Event 3 of chain admin/7 (id 3) was edited: its content does not match its hash.',
    ],
    [
      'an event whose time differs from its content',
      `update audit_events set occurred_at = now() - interval '1 day' where sequence = 2`,
      'Event 2 of chain admin/7 (id 2) was edited: occurred_at differs from its content.',
    ],
    [
      'a deleted event',
      'delete from audit_events where sequence = 3',
      'Event 3 of chain admin/7 is missing. Event 2 is followed by event 4.',
    ],
    [
      'a deleted event after which the later ones were renumbered',
      `delete from audit_events where id = 3;
       update audit_events set sequence = 3 where id = 4; update audit_events set sequence = 4 where id = 5;
       update audit_chains set length = 4 where owner_id = 7`,
      'Event 3 of chain admin/7 (id 4) does not follow event 2. Event 2 was replaced, or an event between them is missing.',
    ],
    [
      'two events in swapped order',
      `update audit_events set sequence = 99 where id = 3; update audit_events set sequence = 3 where id = 4;
       update audit_events set sequence = 4 where id = 3`,
      'Event 4 of chain admin/7 (id 3) is out of order. It comes before event 3.',
    ],
    [
      'two events whose contents, hashes and times were swapped',
      `update audit_events e set content = o.content, previous_hash = o.previous_hash, hash = o.hash,
         occurred_at = o.occurred_at
       from audit_events o where (e.id, o.id) in ((3, 4), (4, 3))`,
      'Event 3 of chain admin/7 (id 3) is out of order. The event that it follows comes after it.',
    ],
    [
      'a log whose last events were deleted',
      'delete from audit_events where id in (4, 5)',
      'Chain admin/7 is cut short: event 4 is missing. Its head records 5 events.',
    ],
    [
      'a chain whose events were all deleted',
      'delete from audit_events where chain_id = 1',
      'Chain admin/7 is cut short: event 1 is missing. Its head records 5 events.',
    ],
    [
      'a rewritten event with a matching hash',
      `update audit_events set content = replace(content, 'five', 'six'), hash = encode(sha256(convert_to(
         previous_hash || chr(10) || replace(content, 'five', 'six'), 'utf8')), 'hex') where id = 5`,
      'Event 5 of chain admin/7 does not match the head of the chain. It was replaced.',
    ],
    [
      'a rewritten event that the next one was made to follow',
      `update audit_events set content = replace(content, 'three', 'drei'), hash = encode(sha256(convert_to(
         previous_hash || chr(10) || replace(content, 'three', 'drei'), 'utf8')), 'hex') where id = 3;
       update audit_events set previous_hash = (select hash from audit_events where id = 3) where id = 4`,
      'Event 4 of chain admin/7 (id 4) was edited: its content does not match its hash.',
    ],
    [
      'an event after the end of its chain',
      'update audit_chains set length = 4 where owner_id = 7',
      'Event 5 of chain admin/7 comes after the end of the chain.',
    ],
  ])('it reports %s', async (_name, statement, message) => {
    await tamper(statement);
    await expect(verifyDatabase(own.database)).rejects.toThrow(message);
  });
});

// With a database of its own, because the column can't be made a generated one again.
test('the check of the database reports a column that is no longer generated from the content', async () => {
  own = await createTestDatabase();
  try {
    await append(event('one'), event('two'));
    await tamper(
      `alter table audit_events alter column actor_name drop expression;
       update audit_events set actor_name = 'bob' where sequence = 2`,
    );
    await expect(verifyDatabase(own.database)).rejects.toThrow(
      'Event 2 of chain admin/7 (id 2) was edited: actor_name differs from its content.',
    );
  } finally {
    await own.drop();
  }
});
