import type { Knex } from 'knex';
import type { Batch } from './batch.ts';

export const batchColumns = `
  b.id, b.action, b.subjects, b.selection, b.source, b.reason, b.access_ends_on::text as "accessEndsOn", b.list_path as "listPath", b.admin_id as "adminId", ad.name as "adminName",
  b.actor_account_id as "actorAccountId", b.actor_name as "actorName", b.origin, b.state,
  b.created_at as "createdAt", b.started_at as "startedAt", b.finished_at as "finishedAt"`;

export type NewBatch = Pick<
  Batch,
  | 'action'
  | 'subjects'
  | 'selection'
  | 'source'
  | 'listPath'
  | 'adminId'
  | 'actorAccountId'
  | 'actorName'
  | 'origin'
>;

/** Inserts a draft and returns its id. Runs in the caller's transaction. */
export async function insertBatch(sql: Knex.Transaction, batch: NewBatch): Promise<number> {
  const { rows } = await sql.raw<{ rows: [{ id: number }] }>(
    `insert into batches (action, subjects, selection, source, list_path, admin_id, actor_account_id, actor_name, origin)
     values (:action, :subjects, :selection, :source, :listPath, :adminId, :actorAccountId, :actorName, :origin) returning id`,
    { ...batch, origin: JSON.stringify(batch.origin), source: batch.source && JSON.stringify(batch.source) },
  );
  return rows[0].id;
}

/** Finds a batch that was started in an admin's subtree. Returns undefined if it is elsewhere or does not exist. */
export async function findBatchBelow(sql: Knex, adminPath: string, id: number): Promise<Batch | undefined> {
  const { rows } = await sql.raw<{ rows: Batch[] }>(
    `select ${batchColumns} from batches b join admins ad on ad.id = b.admin_id
     where b.id = ? and ad.path <@ ?::ltree`,
    [id, adminPath],
  );
  return rows[0];
}

export async function batchExists(sql: Knex, id: number): Promise<boolean> {
  return (await sql('batches').where({ id }).first('id')) !== undefined;
}

/** Starts a draft, with a lease in seconds. Returns false if it is no longer a draft. */
export async function startDraft(
  sql: Knex.Transaction,
  id: number,
  { reason, accessEndsOn, leaseSeconds }: Pick<Batch, 'reason' | 'accessEndsOn'> & { leaseSeconds: number },
): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `update batches set state = 'running', reason = :reason, access_ends_on = :accessEndsOn, started_at = now(),
       lease_until = now() + :leaseSeconds * interval '1 second'
     where id = :id and state = 'draft'`,
    { id, reason, accessEndsOn, leaseSeconds },
  );
  return rowCount === 1;
}

/** Deletes drafts after 1 day and finished batches after 90 days. Returns the number of deleted rows. */
export async function deleteOldBatches(sql: Knex): Promise<number> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `delete from batches where (state = 'draft' and created_at < now() - interval '1 day')
       or finished_at < now() - interval '90 days'`,
  );
  return rowCount;
}
