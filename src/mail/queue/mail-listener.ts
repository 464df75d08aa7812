import type pg from 'pg';
import type { Logger } from 'pino';
import {
  connectionSettings,
  DatabaseConnection,
  DEFAULT_TIMEOUT_SECONDS,
} from '../../database/connection.ts';
import { MAIL_CHANNEL } from './mail-job-repository.ts';

const RECONNECT_AFTER_MS = 1000;

export interface MailListener {
  /** Resolves when there may be new jobs, or after this time. */
  wait(milliseconds: number): Promise<void>;
  wake(): void;
  stop(): Promise<void>;
}

/**
 * Listens for queued emails on its own connection. Reconnects if the connection drops. Reconnecting also wakes the
 * worker, and the worker polls anyway, so missed notifications are picked up.
 */
export function createMailListener(databaseUrl: string, logger: Logger): MailListener {
  let notified = false;
  let notify: (() => void) | null = null;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  const wake = () => {
    notified = true;
    notify?.();
  };

  async function listen(): Promise<void> {
    const mine = new DatabaseConnection({
      ...connectionSettings(databaseUrl, DEFAULT_TIMEOUT_SECONDS),
      application_name: 'manage-technicians listener',
    });
    client = mine;
    let lost = false;
    const reconnect = (error?: Error) => {
      if (lost || stopped) return;
      lost = true;
      logger.warn({ err: error }, 'lost the connection that reports new emails, polling until it is back');
      mine.end().catch(() => undefined);
      retry = setTimeout(() => void listen(), RECONNECT_AFTER_MS);
    };
    mine.on('error', reconnect);
    mine.on('end', reconnect);
    mine.on('notification', wake);
    try {
      await mine.connect();
      await mine.query(`listen ${MAIL_CHANNEL}`);
      wake();
    } catch (error) {
      reconnect(error as Error);
    }
  }

  void listen();
  return {
    wake,
    async wait(milliseconds) {
      if (!notified) {
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((resolve) => {
          notify = resolve;
          timer = setTimeout(resolve, milliseconds);
        });
        clearTimeout(timer);
        notify = null;
      }
      notified = false;
    },
    stop() {
      stopped = true;
      clearTimeout(retry);
      wake();
      // Not awaited, because a silent server would never confirm it.
      void client?.end().catch(() => undefined);
      return Promise.resolve();
    },
  };
}
