import type { Knex } from 'knex';
import type { Logger } from 'pino';
import { storeMailResults, type MailResult } from './mail-result-repository.ts';

/** The longer, the fewer transactions; a killed worker's unwritten ones are sent again. */
const BATCH_MS = 100;
const BATCH_SIZE = 200;
const RETRY_MS = 1000;

export interface MailResultWriter {
  add(result: MailResult): void;
  /** Those not written yet: their leases must be kept. */
  readonly waiting: readonly MailResult[];
  /** Writes what there is. Rejects when the database is away. */
  flush(): Promise<void>;
}

/** Writes receipts in batches. While the database is away they are kept: what the relay said is not forgotten. */
export function createMailResultWriter(database: Knex, logger: Logger): MailResultWriter {
  const waiting: MailResult[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const schedule = (milliseconds: number) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      flush().catch((error: unknown) => {
        logger.warn({ err: error, results: waiting.length }, 'receipts wait for the database');
        schedule(RETRY_MS);
      });
    }, milliseconds);
  };

  const flush = (): Promise<void> => {
    writing = writing.catch(() => undefined).then(writeAll);
    return writing;
  };

  const writeAll = async (): Promise<void> => {
    // Those that come meanwhile gather for the next time: few large transactions cost less than many small ones.
    for (let left = waiting.length; left > 0; left -= BATCH_SIZE) {
      const batch = waiting.slice(0, Math.min(left, BATCH_SIZE));
      await storeMailResults(database, batch);
      waiting.splice(0, batch.length);
    }
  };

  return {
    waiting,
    flush,
    add(result) {
      waiting.push(result);
      schedule(BATCH_MS);
    },
  };
}
