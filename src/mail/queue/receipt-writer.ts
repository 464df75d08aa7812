import type { Knex } from 'knex';
import type { Logger } from 'pino';
import { writeReceipts, type Receipt } from './mail-receipt-repository.ts';

/** The longer, the fewer transactions; a killed worker's unwritten ones are sent again. */
const BATCH_MS = 100;
const BATCH_SIZE = 200;
const RETRY_MS = 1000;

export interface ReceiptWriter {
  add(receipt: Receipt): void;
  /** Those not written yet: their leases must be kept. */
  readonly waiting: readonly Receipt[];
  /** Writes what there is. Rejects when the database is away. */
  flush(): Promise<void>;
}

/** Writes receipts in batches. While the database is away they are kept: what the relay said is not forgotten. */
export function createReceiptWriter(database: Knex, logger: Logger): ReceiptWriter {
  const waiting: Receipt[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const schedule = (milliseconds: number) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      flush().catch((error: unknown) => {
        logger.warn({ err: error, receipts: waiting.length }, 'receipts wait for the database');
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
      await writeReceipts(database, batch);
      waiting.splice(0, batch.length);
    }
  };

  return {
    waiting,
    flush,
    add(receipt) {
      waiting.push(receipt);
      schedule(BATCH_MS);
    },
  };
}
