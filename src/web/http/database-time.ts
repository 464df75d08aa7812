import type { Request } from 'express';

/**
 * The time when the request came, in milliseconds of the epoch, by the clock that all processes share: the database's,
 * read with the session.
 */
export function databaseTime({ session }: Request): number {
  return session.readAt ?? Date.now();
}
