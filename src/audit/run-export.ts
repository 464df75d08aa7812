import type { Knex } from 'knex';
import { findAdmin } from '../admins/admin-repository.ts';
import { NotFoundError } from '../lib/errors.ts';
import { RefusedError } from '../forms/form-errors.ts';
import type { Actor } from './actor.ts';
import { withSnapshot } from '../database/stream-rows.ts';
import type { Services } from '../services.ts';
import { takeExportLock } from './export-repository.ts';
import { logExport } from './log-event.ts';

/**
 * Logs an export and runs it on a snapshot in which its own event is the newest. `work` gets the actor with the path
 * and the name of its admin from the snapshot, because someone may have moved or renamed it in the meantime. A
 * login can run one export at a time across all processes. Throws RefusedError, and logs nothing, while another one
 * runs.
 */
export async function runExport(
  services: Services,
  actor: Actor,
  event: { action: 'export-log' | 'export-technicians'; what: string },
  work: (sql: Knex.Transaction, actor: Actor) => Promise<void>,
): Promise<void> {
  const { database } = services;
  // A snapshot that includes the event can't hold the lock while the event is written. So another lock, held by a
  // transaction of its own, keeps the login's other exports from starting until the snapshot holds its lock.
  const start = await database.transaction();
  try {
    await requireLock(start, actor, 'start');
    await requireLock(database, actor, 'run');
    await logExport(services, actor, event.action, event.what);
    await withSnapshot(database, async (sql) => {
      await requireLock(sql, actor, 'run');
      await start.commit();
      const admin = await findAdmin(sql, actor.adminId);
      if (!admin) throw new NotFoundError();
      await work(sql, { ...actor, adminPath: admin.path, adminName: admin.name });
    });
  } finally {
    if (!start.isCompleted()) await start.rollback();
  }
}

async function requireLock(sql: Knex, { accountId }: Actor, stage: 'start' | 'run'): Promise<void> {
  if (await takeExportLock(sql, accountId, stage)) return;
  throw new RefusedError((t) => t.validation.refused.exportRunning);
}
