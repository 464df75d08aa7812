import type { Knex } from 'knex';
import { refusedByIndex } from '../database/savepoint.ts';
import type { ListedPanel, Panel } from './panel.ts';

/** The columns of a Panel, selected from `panels p`. */
export const panelColumns = `
  p.id, p.public_id as "publicId", p.name, p.origin, p.start_path as "startPath", p.enabled,
  p.credential_kind as "credentialKind", p.credential_name as "credentialName",
  p.sealed_credential as "sealedCredential", p.read_methods as "readMethods", p.change_paths as "changePaths",
  p.read_paths as "readPaths"`;

const listedColumns = `${panelColumns}, p.sealed_key as "sealedKey",
  array(select ad.slug from panel_admins pa join admins ad on ad.id = pa.admin_id
    where pa.panel_id = p.id order by ad.slug) as admins`;

/** Lists all panels by name. There are few, because each is a service of its own. */
export async function listPanels(sql: Knex): Promise<ListedPanel[]> {
  const { rows } = await sql.raw<{ rows: ListedPanel[] }>(
    `select ${listedColumns} from panels p order by lower(p.name)`,
  );
  return rows;
}

export async function findPanel(sql: Knex, id: number): Promise<ListedPanel | undefined> {
  const { rows } = await sql.raw<{ rows: ListedPanel[] }>(
    `select ${listedColumns} from panels p where p.id = ?`,
    [id],
  );
  return rows[0];
}

/** Reads the panel and locks it until the transaction ends. */
export async function lockPanel(sql: Knex.Transaction, id: number): Promise<ListedPanel | undefined> {
  await sql.raw('select 1 from panels where id = ? for update', [id]);
  return findPanel(sql, id);
}

export async function findPanelByPublicId(sql: Knex, publicId: string): Promise<Panel | undefined> {
  const { rows } = await sql.raw<{ rows: Panel[] }>(
    `select ${panelColumns} from panels p where p.public_id = ?::uuid`,
    [publicId],
  );
  return rows[0];
}

/** Finds the panel whose proxy has the key with this hash. */
export async function findPanelByKey(sql: Knex, keyHash: string): Promise<Panel | undefined> {
  const { rows } = await sql.raw<{ rows: Panel[] }>(
    `select ${panelColumns} from panels p where p.key_hash = ?`,
    [keyHash],
  );
  return rows[0];
}

/** What is stored about a panel, apart from its proxy's key and its admins. */
export type PanelRow = Omit<Panel, 'id'>;

const uniqueIndexes = ['panels_name', 'panels_host'] as const;
export type PanelConflict = (typeof uniqueIndexes)[number];

const rowOf = (panel: PanelRow) => ({
  name: panel.name,
  origin: panel.origin,
  host: new URL(panel.origin).hostname,
  start_path: panel.startPath,
  enabled: panel.enabled,
  credential_kind: panel.credentialKind,
  credential_name: panel.credentialName,
  sealed_credential: panel.sealedCredential,
  read_methods: panel.readMethods,
  change_paths: panel.changePaths,
  read_paths: panel.readPaths,
});

/** Inserts a panel. Returns the unique index that refuses it, or undefined. */
export function insertPanel(
  sql: Knex,
  panel: PanelRow,
  key: { keyHash: string; sealedKey: string },
): Promise<PanelConflict | undefined> {
  return refusedByIndex(sql, uniqueIndexes, (savepoint) =>
    savepoint('panels').insert({
      ...rowOf(panel),
      public_id: panel.publicId,
      key_hash: key.keyHash,
      sealed_key: key.sealedKey,
    }),
  );
}

/** Updates a panel. Returns the unique index that refuses it, or undefined. */
export function updatePanel(sql: Knex, id: number, panel: PanelRow): Promise<PanelConflict | undefined> {
  return refusedByIndex(sql, uniqueIndexes, (savepoint) =>
    savepoint('panels').where({ id }).update(rowOf(panel)),
  );
}

export async function updateKey(
  sql: Knex,
  id: number,
  key: { keyHash: string; sealedKey: string },
): Promise<void> {
  await sql('panels').where({ id }).update({ key_hash: key.keyHash, sealed_key: key.sealedKey });
}

export async function deletePanel(sql: Knex, id: number): Promise<void> {
  await sql('panels').where({ id }).delete();
}

/** Ends the access of every browser that has entered the panel. The sessions at the console continue. */
export async function deletePanelSessions(sql: Knex, panelId: number): Promise<void> {
  await sql('panel_sessions').where({ panel_id: panelId }).delete();
  await sql('panel_tickets').where({ panel_id: panelId }).delete();
}

/** Replaces the admins whose logins may enter the panel. */
export async function storePanelAdmins(
  sql: Knex,
  publicId: string,
  adminIds: readonly number[],
): Promise<void> {
  const panel = sql('panels').where({ public_id: publicId }).select('id');
  await sql('panel_admins').whereIn('panel_id', panel).delete();
  await sql.raw(
    `insert into panel_admins (panel_id, admin_id)
     select p.id, wanted.id from panels p cross join unnest(?::bigint[]) as wanted (id) where p.public_id = ?::uuid`,
    [[...adminIds], publicId],
  );
}

/** Counts the panels, and locks the table against another insert, so that the limit is kept. */
export async function countPanels(sql: Knex.Transaction): Promise<number> {
  await sql.raw('lock table panels in share row exclusive mode');
  const { rows } = await sql.raw<{ rows: [{ count: number }] }>('select count(*) from panels');
  return rows[0].count;
}
