import { createHash, randomBytes } from 'node:crypto';
import { keyFromTyped } from '../lib/typed-text.ts';
import { base32, CROCKFORD } from './base32.ts';

const KEY_BYTES = 16;

/** How many letters and digits a key has. */
export const RECOVERY_KEY_LENGTH = Math.ceil((KEY_BYTES * 8) / 5);

/** A key of 128 bits, in groups that can be read out. */
export function newRecoveryKey(): string {
  return base32(randomBytes(KEY_BYTES), CROCKFORD).replace(/.{4}(?=.)/g, '$&-');
}

/** Whether typed text can be a key. Other text is not an attempt, so no limit counts it. */
export function canBeRecoveryKey(typed: string): boolean {
  return new RegExp(`^[0-9A-Z]{${RECOVERY_KEY_LENGTH}}$`).test(keyFromTyped(typed));
}

/** Hashes a key for storage. People may type O for 0, and I or L for 1. */
export function hashRecoveryKey(typed: string): string {
  const plain = keyFromTyped(typed).replaceAll('O', '0').replace(/[IL]/g, '1');
  return createHash('sha256').update(`recovery key ${plain}`).digest('base64url');
}
