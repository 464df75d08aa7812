import { hash, randomBytes } from 'node:crypto';

/** Creates a random token of 43 characters, for example for a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Reports whether the text has the format of a token, so that other text needs no query. */
export function isToken(text: unknown): text is string {
  return typeof text === 'string' && /^[\w-]{43}$/.test(text);
}

/** Hashes a token. The database has only the hash, so no one can use a copy of it. */
export function hashToken(token: string): string {
  return hash('sha256', token, 'base64url');
}
