import { randomBytes } from 'node:crypto';

/**
 * Masks a form token with random bytes, so that it is different in each response. Otherwise the lengths of compressed
 * pages could reveal it (BREACH).
 */
export function maskToken(token: string): string {
  const bytes = Buffer.from(token, 'latin1');
  const mask = randomBytes(bytes.length);
  return Buffer.concat([mask, xor(bytes, mask)]).toString('base64url');
}

/** Returns the token that was masked. Any other text results in a text that is not a token. */
export function unmaskToken(masked: string): string {
  const bytes = Buffer.from(masked, 'base64url');
  const half = Math.floor(bytes.length / 2);
  return xor(bytes.subarray(half), bytes.subarray(0, half)).toString('latin1');
}

function xor(bytes: Buffer, mask: Buffer): Buffer {
  return Buffer.from(bytes.map((byte, index) => byte ^ (mask[index] ?? 0)));
}
