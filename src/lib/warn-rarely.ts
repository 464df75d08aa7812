import type { Logger } from 'pino';

/** In milliseconds. */
const INTERVAL_MS = 60_000;

/** When each message was last written to each log. */
const writtenAt = new WeakMap<Logger, Map<string, number>>();

/**
 * Logs a warning, unless the same message was logged in the last minute. For causes that occur again and again, such as
 * a database that is down or requests that anyone can send.
 */
export function warnRarely(logger: Logger, details: Record<string, unknown>, message: string): void {
  const now = performance.now();
  const times = writtenAt.get(logger) ?? new Map<string, number>();
  writtenAt.set(logger, times);
  if (now - (times.get(message) ?? -Infinity) < INTERVAL_MS) return;
  times.set(message, now);
  logger.warn(details, message);
}
