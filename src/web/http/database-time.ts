import type { Request } from 'express';

/**
 * Returns the time of the request, in milliseconds since the Unix epoch. The time is read with the session from the
 * database's clock, which all processes share. Without a stored session, it comes from the clock of this process.
 */
export function databaseTime({ session }: Request): number {
  return session.readAt ?? Date.now();
}
