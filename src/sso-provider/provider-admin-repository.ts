import type { Knex } from 'knex';
import { findRoot, insertRoot, type RootLevel } from '../installation/root-repository.ts';

/** The one level of all accounts here: it is called what the provider is called. */
export async function makeLevel(sql: Knex, name: string): Promise<void> {
  const level = (await findRoot(sql)) ?? (await insertRoot(sql, name, 'sso'));
  if (level?.name !== name) await sql('admins').whereNull('parent_id').update({ name });
}

export async function levelOf(sql: Knex): Promise<RootLevel> {
  const level = await findRoot(sql);
  if (!level) throw new Error('The provider has not been started on this database');
  return level;
}
