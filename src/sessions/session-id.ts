import { hash } from 'node:crypto';

/** Hashes a session's ID. The database has only the hash, so a copy of it opens no session. */
export function hashed(sessionId: string): string {
  return hash('sha256', sessionId, 'base64url');
}
