import type { Knex } from 'knex';
import { providerOf, type OAuthSettings, type Provider } from './oauth-settings.ts';

const columns = `
  o.admin_id as "adminId", up.name as "adminName", up.path::text as "adminPath", o.enabled, o.issuer, o.client_id as "clientId",
  o.client_secret as "sealedSecret", o.scopes, o.button_text as "buttonText",
  o.addresses_count_as_verified as "addressesCountAsVerified", o.require_code as "requireCode",
  o.sign_out_at_provider as "signOutAtProvider", o.change_password_url as "changePasswordUrl"`;

const settings = 'oauth_settings o join admins up on up.id = o.admin_id';

/** Returns the settings of exactly this admin, on or off. Returns undefined if it inherits them. */
export async function findSettingsOf(sql: Knex, adminId: number): Promise<OAuthSettings | undefined> {
  const { rows } = await sql.raw<{ rows: OAuthSettings[] }>(
    `select ${columns} from ${settings} where o.admin_id = ?`,
    [adminId],
  );
  return rows[0];
}

/**
 * Returns the settings of this admin or of the nearest admin above it, on or off. Returns undefined if there are none.
 */
export async function findNearestSettings(sql: Knex, adminPath: string): Promise<OAuthSettings | undefined> {
  const { rows } = await sql.raw<{ rows: OAuthSettings[] }>(
    `select ${columns} from ${settings} where up.path @> ?::ltree order by nlevel(up.path) desc limit 1`,
    [adminPath],
  );
  return rows[0];
}

/** Returns the provider that applies to an admin, or null if SSO is off or not set up. */
export async function findProviderAt(sql: Knex, adminPath: string): Promise<Provider | null> {
  return providerOf(await findNearestSettings(sql, adminPath));
}

/**
 * Finds the provider that applies to the admin with this slug. An unknown slug gets the root's provider, like an admin
 * that inherits it, so that the sign-in page doesn't reveal which slugs exist. Returns null if SSO is off or not set
 * up.
 */
export async function findProviderBySlug(sql: Knex, slug: string | null): Promise<Provider | null> {
  const { rows } = await sql.raw<{ rows: OAuthSettings[] }>(
    `select ${columns} from ${settings} join admins ad on up.path @> ad.path
     where ad.id = coalesce(
       (select id from admins where slug = ?), (select id from admins where parent_id is null))
     order by nlevel(up.path) desc limit 1`,
    // The slug comes from a URL, so it can be any text.
    [slug !== null && /^[a-z0-9-]{1,60}$/.test(slug) ? slug : ''],
  );
  return providerOf(rows[0]);
}

/** Returns the provider in the admin's own settings. Returns null if it has none, or they are off. */
export async function findProviderOf(sql: Knex, adminId: number): Promise<Provider | null> {
  return providerOf(await findSettingsOf(sql, adminId));
}

/** Lists the settings of admins below this one that have their own, up to 100. */
export async function listOverrides(sql: Knex, adminPath: string): Promise<OAuthSettings[]> {
  const { rows } = await sql.raw<{ rows: OAuthSettings[] }>(
    `select ${columns} from ${settings}
     where up.path <@ :adminPath::ltree and up.path <> :adminPath::ltree order by up.path limit 100`,
    { adminPath },
  );
  return rows;
}

/**
 * Lets only one transaction at a time change OAuth settings, until the caller's transaction ends. Otherwise the numbers
 * shown to the admin could be wrong by the time the change is saved.
 */
export async function lockSettings(sql: Knex.Transaction): Promise<void> {
  await sql.raw('lock table oauth_settings in share row exclusive mode');
}

/** Inserts or replaces the settings of an admin. */
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
