import { createHash, randomBytes } from 'node:crypto';
import { base32, CROCKFORD } from './base32.ts';

/** A key of 128 bits, in groups that can be read out. */
export function newRecoveryKey(): string {
  return base32(randomBytes(16), CROCKFORD).replace(/.{4}(?=.)/g, '$&-');
}

/** How it is stored. Spaces, dashes and small letters do not matter, nor O for 0 and I or L for 1. */
export function hashRecoveryKey(key: string): string {
  const plain = key
    .replace(/[\s\p{Dash}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return createHash('sha256').update(`recovery key ${plain}`).digest('base64url');
}
