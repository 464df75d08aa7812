import type { Knex } from 'knex';
import type { Logger } from 'pino';
import { storeMailResults, type MailResult } from './mail-result-repository.ts';
import { warnRarely } from '../../lib/warn-rarely.ts';

/**
 * A longer interval means fewer transactions, but if the worker is killed, the emails whose results are not written yet
 * are sent again.
 */
const BATCH_MS = 100;
const BATCH_SIZE = 200;
const RETRY_MS = 1000;

export interface MailResultWriter {
  add(result: MailResult): void;
  /** Results that are not written yet. The caller must extend their leases. */
  readonly waiting: readonly MailResult[];
  /** Writes the waiting results for the last time. Rejects if the database is unavailable. */
  stop(): Promise<void>;
}

/** Writes results in batches. Keeps them while the database is unavailable, so that no reply is lost. */
export function createMailResultWriter(database: Knex, logger: Logger): MailResultWriter {
  const waiting: MailResult[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let isStopped = false;

  const schedule = (milliseconds: number) => {
    if (isStopped) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      flush().catch((error: unknown) => {
        warnRarely(
          logger,
          { err: error, results: waiting.length },
          'mail results are waiting for the database',
        );
        schedule(RETRY_MS);
      });
    }, milliseconds);
  };

  const flush = (): Promise<void> => {
    writing = writing.catch(() => undefined).then(writeAll);
    return writing;
  };

  const writeAll = async (): Promise<void> => {
    // Results that arrive in the meantime wait for the next call, because a few large transactions cost less than many
    // small ones.
    for (let left = waiting.length; left > 0; left -= BATCH_SIZE) {
      const batch = waiting.slice(0, Math.min(left, BATCH_SIZE));
      await storeMailResults(database, batch);
      waiting.splice(0, batch.length);
    }
  };

  return {
    waiting,
    add(result) {
      waiting.push(result);
      schedule(BATCH_MS);
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      return flush();
    },
  };
}
