import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from '../services.ts';
import { deleteExpiredPayloads, deleteUnclaimed } from './cleanup-repository.ts';
import type { OpenId } from './openid.ts';
import { notifyClients } from './notify-clients.ts';

const NOTIFY_EVERY_MS = 2_000;
const CLEAN_UP_EVERY_MS = 10 * 60_000;

/**
 * Starts the provider's background tasks: they notify products of ended sessions, and delete expired payloads and
 * unclaimed accounts. The mail worker deletes everything else that expires.
 */
export function startMaintenance(services: Services, openId: OpenId): { stop(): Promise<void> } {
  const { database, logger } = services;
  const stopping = new AbortController();

  async function cleanUp(): Promise<void> {
    await deleteExpiredPayloads(database);
    await database.transaction(deleteUnclaimed);
  }

  async function repeat(everyMs: number, work: () => Promise<void>): Promise<void> {
    while (!stopping.signal.aborted) {
      await work().catch((error: unknown) =>
        logger.warn({ err: error }, 'the upkeep waits for the database'),
      );
      await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const running = [
    repeat(NOTIFY_EVERY_MS, () => notifyClients(services, openId)),
    repeat(CLEAN_UP_EVERY_MS, cleanUp),
  ];
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
