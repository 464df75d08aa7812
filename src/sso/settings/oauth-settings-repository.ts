import type { Knex } from 'knex';
import { providerOf, type OAuthSettings, type Provider } from './oauth-settings.ts';

const columns = `
  o.admin_id as "adminId", up.name as "adminName", up.path::text as "adminPath", o.enabled, o.issuer, o.client_id as "clientId",
  o.client_secret as "sealedSecret", o.scopes, o.button_text as "buttonText",
  o.addresses_count_as_verified as "addressesCountAsVerified", o.require_code as "requireCode",
  o.sign_out_at_provider as "signOutAtProvider", o.change_password_url as "changePasswordUrl"`;

const settings = 'oauth_settings o join admins up on up.id = o.admin_id';

export async function findSettingsOf(sql: Knex, adminId: number): Promise<OAuthSettings | undefined> {
  const { rows } = await sql.raw<{ rows: OAuthSettings[] }>(
    `select ${columns} from ${settings} where o.admin_id = ?`,
    [adminId],
  );
  return rows[0];
}

/** The nearest settings at that level or above, on or off. */
export async function findNearestSettings(sql: Knex, adminPath: string): Promise<OAuthSettings | undefined> {
  const { rows } = await sql.raw<{ rows: OAuthSettings[] }>(
    `select ${columns} from ${settings} where up.path @> ?::ltree order by nlevel(up.path) desc limit 1`,
    [adminPath],
  );
  return rows[0];
}

/** The provider that counts at a level. */
export async function findProviderAt(sql: Knex, adminPath: string): Promise<Provider | null> {
  return providerOf(await findNearestSettings(sql, adminPath));
}

/**
 * Finds the provider in effect for the admin with this slug, or for the root. A slug that no admin has gets the root's
 * provider, like an admin that inherits it, so that the sign-in page doesn't reveal which slugs exist.
 */
export async function findProviderBySlug(sql: Knex, slug: string | null): Promise<Provider | null> {
  const { rows } = await sql.raw<{ rows: OAuthSettings[] }>(
    `select ${columns} from ${settings} join admins ad on up.path @> ad.path
     where ad.id = coalesce(
       (select id from admins where slug = ?), (select id from admins where parent_id is null))
     order by nlevel(up.path) desc limit 1`,
    // Any text can be in a URL.
    [slug !== null && /^[a-z0-9-]{1,60}$/.test(slug) ? slug : ''],
  );
  return providerOf(rows[0]);
}

/** The provider configured at exactly that level. */
export async function findProviderOf(sql: Knex, adminId: number): Promise<Provider | null> {
  return providerOf(await findSettingsOf(sql, adminId));
}

/** Levels strictly below that have settings of their own. */
export async function listOverrides(sql: Knex, adminPath: string): Promise<OAuthSettings[]> {
  const { rows } = await sql.raw<{ rows: OAuthSettings[] }>(
    `select ${columns} from ${settings}
     where up.path <@ :adminPath::ltree and up.path <> :adminPath::ltree order by up.path limit 100`,
    { adminPath },
  );
  return rows;
}

/** Settings are changed by one at a time, so that what is said about a change is true when it is made. */
export async function lockSettings(sql: Knex.Transaction): Promise<void> {
  await sql.raw('lock table oauth_settings in share row exclusive mode');
}

export async function storeSettings(
  sql: Knex,
  row: Omit<OAuthSettings, 'adminName' | 'adminPath'>,
): Promise<void> {
  await sql('oauth_settings')
    .insert({
      admin_id: row.adminId,
      enabled: row.enabled,
      issuer: row.issuer,
      client_id: row.clientId,
      client_secret: row.sealedSecret,
      scopes: row.scopes,
      button_text: row.buttonText,
      addresses_count_as_verified: row.addressesCountAsVerified,
      require_code: row.requireCode,
      sign_out_at_provider: row.signOutAtProvider,
      change_password_url: row.changePasswordUrl,
      updated_at: sql.fn.now(),
    })
    .onConflict('admin_id')
    .merge();
}

export async function deleteSettings(sql: Knex, adminId: number): Promise<void> {
  await sql('oauth_settings').where({ admin_id: adminId }).delete();
}
