import { hash } from 'node:crypto';

/** Hashes a session's ID. The database has only the hash, so no one can use a copy of it to open a session. */
export function hashed(sessionId: string): string {
  return hash('sha256', sessionId, 'base64url');
}
