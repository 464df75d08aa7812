import { setTimeout as sleep } from 'node:timers/promises';
import { withTransaction } from '../audit/transaction.ts';
import { EmailLimitError } from '../mail/queue/limit-emails.ts';
import type { Services } from '../services.ts';
import {
  deleteRequest,
  lockNextRequest,
  postponeRequest,
  unsealRequest,
} from './sign-in-request-repository.ts';
import type { SignInRequestHandlers } from './sign-in-request.ts';
import { warnRarely } from '../lib/warn-rarely.ts';

const POLL_MS = 500;
const RETRY_DELAY_MS = 1_000;

/**
 * Starts a worker that handles requests until it is stopped. Any number of workers can share one database. Each request
 * is deleted in the transaction that handles it, so stopping the process neither loses nor repeats a request.
 */
export function startSignInRequestWorker(
  services: Services,
  handlers: SignInRequestHandlers,
): { stop(): Promise<void> } {
  const stopping = new AbortController();

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      const pause = await handleNextRequest(services, handlers).then(
        (handled) => (handled ? 0 : POLL_MS),
        (error: unknown) => {
          warnRarely(
            services.logger,
            { err: error },
            'the sign-in request worker is waiting for the database',
          );
          return RETRY_DELAY_MS;
        },
      );
      if (pause > 0) await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const working = work();
  return {
    async stop() {
      stopping.abort();
      await working;
    },
  };
}

/**
 * Handles one request in a transaction of its own. Returns false if none is due. A request that fails is postponed, and
 * one that exceeds an email limit is dropped.
 */
export async function handleNextRequest(
  services: Services,
  handlers: SignInRequestHandlers,
): Promise<boolean> {
  const { database, keyring, logger } = services;
  let id: string | undefined;
  try {
    return await withTransaction(database, async (transaction) => {
      const stored = await lockNextRequest(transaction.sql);
      if (!stored) return false;
      id = stored.id;
      await handlers[stored.kind]?.(services, transaction, unsealRequest(keyring, stored));
      await deleteRequest(transaction.sql, stored.id);
      return true;
    });
  } catch (error) {
    if (id === undefined) throw error;
    if (error instanceof EmailLimitError) {
      await deleteRequest(database, id);
      return true;
    }
    logger.error({ err: error, signInRequest: id }, 'a sign-in request failed, trying again later');
    await postponeRequest(database, id);
    return true;
  }
}
