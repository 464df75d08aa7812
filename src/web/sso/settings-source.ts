import type { Knex } from 'knex';
import { isAtOrBelow } from '../../admins/scope.ts';
import type { Actor } from '../../audit/actor.ts';
import type { Account } from '../../accounts/account.ts';
import { paths } from '../../paths.ts';
import { findNearestSettings } from '../../sso/settings/oauth-settings-repository.ts';

/** The origin of the OAuth settings that apply to an account. */
export interface SettingsSource {
  text: string;
  /** The path of the page for those settings. Null if the actor may not see it. */
  href: string | null;
}

/** Describes which admin's OAuth settings apply to an account. */
export async function settingsSource(sql: Knex, actor: Actor, account: Account): Promise<SettingsSource> {
  const settings = await findNearestSettings(sql, account.adminPath);
  if (!settings) return { text: 'Not set up here or above', href: null };
  const { adminId, adminName, adminPath, enabled } = settings;
  const inherited = adminId !== account.adminId;
  const origin = inherited ? 'Inherited from' : 'Set by';
  const off = inherited ? 'Off, inherited from' : 'Turned off by';
  return {
    text: `${enabled ? origin : off} ${adminName}`,
    href: isAtOrBelow(actor, adminPath) ? paths.oauthSettingsOf(adminId) : null,
  };
}
