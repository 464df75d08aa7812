import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { down, up } from '../../migrations/20261124012200_technician_counts__create.ts';
import { recountTechnicians } from '../../src/technicians/technician-count-repository.ts';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';

/* The stored number of technicians of an admin must equal the counted one. */

let own: TestDatabase;
const EAST = 2;
const WEST = 3;

beforeAll(async () => {
  own = await createTestDatabase();
  await own.database('admins').insert([
    { id: 1, parent_id: null, path: '1', name: 'Acme Hosting', slug: 'acme' },
    { id: EAST, parent_id: 1, path: '1.2', name: 'Acme East', slug: 'acme-east' },
    { id: WEST, parent_id: 1, path: '1.3', name: 'Acme West', slug: 'acme-west' },
  ]);
});
beforeEach(() => own.database('accounts').delete());
afterAll(() => own.drop());

async function expectCounted(): Promise<void> {
  const { rows } = await own.database.raw<{ rows: unknown[] }>(
    `select * from (
       select ad.id, count(a.id) as counted, coalesce(max(c.technicians), 0) as kept
       from admins ad left join accounts a on a.admin_id = ad.id and a.role = 'technician'
       left join technician_counts c on c.admin_id = ad.id group by ad.id) counts
     where counted <> kept`,
  );
  expect(rows).toEqual([]);
}

class RolledBack extends Error {}

let inserted = 0;
function technicians(admin_id: number, number: number, role = 'technician') {
  return Array.from({ length: number }, () => {
    const username = `kit${(inserted += 1)}`;
    return { admin_id, role, username, email: `${username}@acme.example` };
  });
}

const add = (sql: Knex, admin: number, number: number) => sql('accounts').insert(technicians(admin, number));
const admin = fc.constantFrom(1, EAST, WEST);
const number = fc.integer({ min: 1, max: 4 });

/** One change to accounts. */
const changes = fc.oneof(
  fc.record({ admin, number }).map(({ admin: at, number: many }) => ({
    name: `add ${many} at ${at}`,
    make: (sql: Knex) => add(sql, at, many),
  })),
  admin.map((at) => ({
    name: `delete the oldest at ${at}`,
    make: (sql: Knex) =>
      sql('accounts')
        .whereIn('id', sql('accounts').min('id').where({ admin_id: at }))
        .delete(),
  })),
  admin.map((at) => ({
    name: `move the newest to ${at}`,
    make: (sql: Knex) => sql('accounts').whereIn('id', sql('accounts').max('id')).update({ admin_id: at }),
  })),
  fc.constant({
    name: 'a main admin and its address',
    make: async (sql: Knex) => {
      await sql('accounts').where({ role: 'primary' }).delete();
      await sql('accounts').insert(technicians(1, 1, 'primary'));
      await sql('accounts').update({ notes: 'Night shift' });
    },
  }),
);

test('the counts are right after any change, whether it is committed or rolled back', async () => {
  const transactions = fc.array(
    fc.record({ steps: fc.array(changes, { maxLength: 4 }), isRolledBack: fc.boolean() }),
    { maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(transactions, async (all) => {
      for (const { steps, isRolledBack } of all) {
        const done = own.database.transaction(async (sql) => {
          for (const { make } of steps) await make(sql);
          if (isRolledBack) throw new RolledBack();
        });
        if (isRolledBack) await expect(done).rejects.toThrow(RolledBack);
        else await done;
        await expectCounted();
      }
    }),
    { numRuns: 30 },
  );
});

test('parallel inserts at one admin are all counted', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, n) => add(own.database, n % 2 === 0 ? EAST : WEST, 1)));
  await expectCounted();
  expect(await own.database('technician_counts').where({ admin_id: EAST }).first('technicians')).toEqual({
    technicians: 20,
  });
});

test('an insert does not wait for another open transaction at the same admin', async () => {
  await own.database.transaction(async (slow) => {
    await add(slow, EAST, 1);
    await own.database.transaction(async (quick) => {
      await quick.raw(`set local lock_timeout = '500ms'`);
      await add(quick, EAST, 1);
    });
  });
  await expectCounted();
});

test('deleting an admin deletes its count', async () => {
  await own
    .database('admins')
    .insert({ id: 4, parent_id: 1, path: '1.4', name: 'Acme North', slug: 'north' });
  await add(own.database, 4, 2);
  await own.database('accounts').where({ admin_id: 4 }).delete();
  await own.database('admins').where({ id: 4 }).delete();
  expect(await own.database('technician_counts').where({ admin_id: 4 })).toEqual([]);
});

test('an admin that is added and deleted in one transaction leaves no count', async () => {
  await own.database.transaction(async (sql) => {
    await sql('admins').insert({ id: 5, parent_id: 1, path: '1.5', name: 'Acme South', slug: 'south' });
    await add(sql, 5, 1);
    await sql('accounts').where({ admin_id: 5 }).delete();
    await sql('admins').where({ id: 5 }).delete();
  });
  await expectCounted();
});

test('a recount corrects only the counts of rows that were added without triggers', async () => {
  await add(own.database, EAST, 2);
  await own.database.transaction(async (sql) => {
    await sql.raw('set local session_replication_role = replica');
    await add(sql, EAST, 3);
    await add(sql, WEST, 1);
  });
  await expect(expectCounted()).rejects.toThrow();
  expect(await own.database.transaction(recountTechnicians)).toBe(2);
  await expectCounted();
  expect(await own.database.transaction(recountTechnicians)).toBe(0);
});

test('the migration counts existing technicians, and can be undone', async () => {
  await add(own.database, EAST, 3);
  await own.database.transaction(down);
  await add(own.database, WEST, 2);
  await own.database.transaction(up);
  await add(own.database, WEST, 1);
  await expectCounted();
});
