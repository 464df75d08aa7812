import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { down, up } from '../../migrations/20261129020000_addresses__ascii_folding.ts';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { insertBaseRows, validRows } from './valid-rows.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase();
  await insertBaseRows(own.database);
});
afterAll(() => own.drop());

async function indexes(): Promise<string[]> {
  const { rows } = await own.database.raw<{ rows: { definition: string }[] }>(
    `select indexdef as definition from pg_indexes where schemaname = 'public' and tablename = 'accounts' order by 1`,
  );
  return rows.map(({ definition }) => definition);
}

test('A6 the migration to ASCII folding keeps data and indexes when it runs down and up, and stores NFC', async () => {
  const { database } = own;
  const before = await indexes();
  await database.transaction(down);
  const insert = (username: string, email: string, id: number) =>
    database('accounts').insert({ ...validRows.accounts, id, username, email });
  await insert('jose', 'jose\u0301@acme.example', 101);
  await insert('emeka', 'eme\u212aa@acme.example', 102);
  await database('sso_provider.admins').insert({ id: 1, path: '1', name: 'Sign-on', slug: 'sso' });
  await database('sso_provider.accounts').insert({
    ...validRows.accounts,
    username: 'jose@acme.example',
    email: 'jose\u0301@acme.example',
  });

  await database.transaction(up);
  expect(await indexes()).toEqual(before);
  const stored = await database('accounts').whereIn('id', [101, 102]).orderBy('id').pluck<string[]>('email');
  // The Kelvin sign would turn into a K, and the login into another person's.
  expect(stored).toEqual(['jos\u00e9@acme.example', 'eme\u212aa@acme.example']);
  expect(await database('sso_provider.accounts').pluck('email')).toEqual(['jos\u00e9@acme.example']);

  // Other letters are other addresses now, and A to Z are not.
  await insert('emeka.plain', 'emeka@acme.example', 103);
  await expect(insert('emeka.too', 'EMEKA@Acme.example', 104)).rejects.toMatchObject({
    constraint: 'accounts_email',
  });
});
