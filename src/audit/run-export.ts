import type { Knex } from 'knex';
import { RefusedError } from '../accounts/account-errors.ts';
import type { Actor } from '../accounts/account.ts';
import { withSnapshot } from '../database/stream-rows.ts';
import type { Services } from '../services.ts';
import { takeExportPlace } from './export-repository.ts';
import { logExport } from './log-event.ts';

/**
 * Logs an export and runs it on a snapshot in which its own event is the newest. A login has one export at a time.
 * Throws RefusedError while another one runs.
 */
export async function runExport(
  services: Services,
  actor: Actor,
  event: { action: 'export-log' | 'export-technicians'; what: string },
  work: (sql: Knex.Transaction) => Promise<void>,
): Promise<void> {
  await requirePlace(services.database, actor);
  await logExport(services, actor, event.action, event.what);
  await withSnapshot(services.database, async (sql) => {
    // The snapshot has to be newer than the event, so the place is held only from here on.
    await requirePlace(sql, actor);
    await work(sql);
  });
}

async function requirePlace(sql: Knex, { accountId }: Actor): Promise<void> {
  if (await takeExportPlace(sql, accountId)) return;
  throw new RefusedError(
    'Another export of your login is still being downloaded. Wait until it finishes, or cancel it in your browser',
  );
}
