import type { Knex } from 'knex';
import type { Account } from '../accounts/account.ts';
import { findNearestSettings } from './oauth-settings-repository.ts';

/** Where the OAuth settings that count for an account come from, in words. */
export async function settingsSource(sql: Knex, account: Account): Promise<string> {
  const settings = await findNearestSettings(sql, account.adminPath);
  if (!settings) return 'None, here or above';
  const { adminId, adminName, enabled } = settings;
  const inherited = adminId !== account.adminId;
  if (enabled) return inherited ? `Inherited from ${adminName}` : `Set at ${adminName}`;
  return inherited ? `Off, inherited from ${adminName}` : `Switched off at ${adminName}`;
}
