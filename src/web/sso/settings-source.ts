import type { Knex } from 'knex';
import { isAtOrBelow } from '../../admins/scope.ts';
import type { Actor } from '../../audit/actor.ts';
import type { Account } from '../../accounts/account.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { paths } from '../../paths.ts';
import { findNearestSettings } from '../../sso/settings/oauth-settings-repository.ts';

/** The origin of the OAuth settings that apply to an account. */
export interface SettingsSource {
  text: string;
  /** The path of the page for those settings. Null if the actor may not see it. */
  href: string | null;
}

/** Describes which admin's OAuth settings apply to an account. */
export async function settingsSource(
  sql: Knex,
  { sso }: Catalogue,
  actor: Actor,
  account: Account,
): Promise<SettingsSource> {
  const texts = sso.settings.sourceInBrief;
  const settings = await findNearestSettings(sql, account.adminPath);
  if (!settings) return { text: texts.none, href: null };
  const { adminId, adminName, adminPath, enabled } = settings;
  const inherited = adminId !== account.adminId;
  const [on, off] = inherited ? [texts.inherited, texts.inheritedOff] : [texts.own, texts.off];
  return {
    text: (enabled ? on : off)({ adminName }),
    href: isAtOrBelow(actor, adminPath) ? paths.oauthSettingsOf(adminId) : null,
  };
}
