import type { Knex } from 'knex';
import { findRoot, insertRoot, type RootAdmin } from '../installation/root-repository.ts';

/** The one level of all accounts here: it is called what the provider is called. */
export async function createProviderAdmin(sql: Knex, name: string): Promise<void> {
  const admin = (await findRoot(sql)) ?? (await insertRoot(sql, name, 'sso'));
  if (admin?.name !== name) await sql('admins').whereNull('parent_id').update({ name });
}

export async function providerAdmin(sql: Knex): Promise<RootAdmin> {
  const admin = await findRoot(sql);
  if (!admin) throw new Error('The provider has not been started on this database');
  return admin;
}
