import type { Knex } from 'knex';
import type { Batch } from './batch.ts';
import { batchColumns } from './batch-repository.ts';

/**
 * Leases a running batch without a valid lease, because its worker has stopped or died. Returns undefined if there is
 * none.
 */
export async function claimBatch(sql: Knex, leaseSeconds: number): Promise<Batch | undefined> {
  const { rows } = await sql.raw<{ rows: Batch[] }>(
    `with b as (
       update batches set lease_until = now() + ? * interval '1 second'
       where id = (
         select id from batches where state = 'running' and (lease_until is null or lease_until <= now())
         order by started_at limit 1 for update skip locked)
       returning *)
     select ${batchColumns} from b join admins ad on ad.id = b.admin_id`,
    [leaseSeconds],
  );
  return rows[0];
}

/** Makes the lease of a running batch end `leaseSeconds` from now. */
export async function extendLease(sql: Knex, id: number, leaseSeconds: number): Promise<void> {
  await sql.raw(
    `update batches set lease_until = now() + ? * interval '1 second' where id = ? and state = 'running'`,
    [leaseSeconds, id],
  );
}

export async function releaseLease(sql: Knex, id: number): Promise<void> {
  await sql.raw(`update batches set lease_until = null where id = ? and state = 'running'`, [id]);
}

/**
 * Marks a batch as finished. Returns false if items are still waiting or the batch is not running, so that only one
 * caller ends it.
 */
export async function endBatch(sql: Knex.Transaction, id: number): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `update batches set state = 'finished', finished_at = now(), lease_until = null
     where id = :id and state = 'running'
       and not exists (select 1 from batch_items where batch_id = :id and state = 'waiting')`,
    { id },
  );
  return rowCount === 1;
}

/**
 * Locks a running batch, so that no one else can stop or end it. Returns false if it is no longer running. Runs in the
 * caller's transaction.
 */
export async function lockRunning(sql: Knex.Transaction, id: number): Promise<boolean> {
  const { rows } = await sql.raw<{ rows: object[] }>(
    `select 1 from batches where id = ? and state = 'running' for update`,
    [id],
  );
  return rows.length === 1;
}
