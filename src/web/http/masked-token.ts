import { randomBytes } from 'node:crypto';

/** Enough that no two responses have the same mask. The token is in every form of a page, so it is kept short. */
const MASK_BYTES = 16;

/**
 * Masks a form token with random bytes, so that it is different in each response. Otherwise the lengths of compressed
 * pages could reveal it (BREACH).
 */
export function maskToken(token: string): string {
  const mask = randomBytes(MASK_BYTES);
  return Buffer.concat([mask, xor(Buffer.from(token, 'latin1'), mask)]).toString('base64url');
}

/** Returns the token that was masked. Any other text results in a text that is not a token. */
export function unmaskToken(masked: string): string {
  const bytes = Buffer.from(masked, 'base64url');
  return xor(bytes.subarray(MASK_BYTES), bytes.subarray(0, MASK_BYTES)).toString('latin1');
}

/** The mask is repeated, because it is shorter than a token. */
function xor(bytes: Buffer, mask: Buffer): Buffer {
  return Buffer.from(bytes.map((byte, index) => byte ^ (mask[index % MASK_BYTES] ?? 0)));
}
