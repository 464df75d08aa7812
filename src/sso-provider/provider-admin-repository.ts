import type { Knex } from 'knex';
import { findRoot, insertRoot, type RootAdmin } from '../installation/root-repository.ts';

/** Creates the provider's only admin, which all accounts belong to, or renames it to `name`. */
export async function createProviderAdmin(sql: Knex, name: string): Promise<void> {
  const admin = (await findRoot(sql)) ?? (await insertRoot(sql, name, 'sso'));
  if (admin?.name !== name) await sql('admins').whereNull('parent_id').update({ name });
}

/** Throws an Error if the provider has never started on this database. */
export async function providerAdmin(sql: Knex): Promise<RootAdmin> {
  const admin = await findRoot(sql);
  if (!admin) throw new Error('The provider has not been started on this database');
  return admin;
}
