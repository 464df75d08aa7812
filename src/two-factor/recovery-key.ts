import { createHash, randomBytes } from 'node:crypto';
import { keyFromTyped } from '../lib/typed-text.ts';
import { base32, CROCKFORD } from './base32.ts';

const KEY_BYTES = 16;

/** The number of letters and digits in a key, without hyphens. */
export const RECOVERY_KEY_LENGTH = Math.ceil((KEY_BYTES * 8) / 5);

/** Generates a recovery key of 128 bits. Hyphens divide it into groups of four, which are easier to read aloud. */
export function newRecoveryKey(): string {
  return base32(randomBytes(KEY_BYTES), CROCKFORD).replace(/.{4}(?=.)/g, '$&-');
}

/** Reports whether typed text has the format of a key. Other text is not an attempt, so no limit counts it. */
export function canBeRecoveryKey(typed: string): boolean {
  return new RegExp(`^[0-9A-Z]{${RECOVERY_KEY_LENGTH}}$`).test(keyFromTyped(typed));
}

/** Hashes a key for storage and comparison. Reads O as 0, and I or L as 1, because people mix them up. */
export function hashRecoveryKey(typed: string): string {
  const plain = keyFromTyped(typed).replaceAll('O', '0').replace(/[IL]/g, '1');
  return createHash('sha256').update(`recovery key ${plain}`).digest('base64url');
}
