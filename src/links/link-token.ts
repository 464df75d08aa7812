import { timingSafeEqual } from 'node:crypto';
import type { Keyring } from '../keyring.ts';
import type { LinkPurpose } from './link.ts';

const ID_BYTES = 16;
const TOKEN_BYTES = ID_BYTES + 32;

/**
 * base64url(id ‖ HMAC-SHA256(link key, id ‖ purpose)). It is made anew whenever a mail is rendered and stands in
 * no table: every retry carries the same token, and a copy of the database yields none.
 * Throws when the secret named by `keyId` is no longer configured.
 */
export function makeToken(
  keyring: Keyring,
  link: { id: string; purpose: LinkPurpose; keyId: string },
): string {
  const signature = keyring.sign(link.keyId, 'one-time-link', link.id + link.purpose);
  if (!signature) throw new Error('The secret that signed this link is not in SECRET_KEY');
  return Buffer.concat([uuidBytes(link.id), signature]).toString('base64url');
}

/** The id of the link that a genuine token of that purpose names; undefined for any other text. */
export function readToken(keyring: Keyring, purpose: LinkPurpose, token: string): string | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== TOKEN_BYTES || bytes.toString('base64url') !== token) return undefined;
  const id = uuidText(bytes.subarray(0, ID_BYTES));
  const signature = bytes.subarray(ID_BYTES);
  const genuine = keyring.ids.some((keyId) => {
    const expected = keyring.sign(keyId, 'one-time-link', id + purpose);
    return expected !== undefined && timingSafeEqual(expected, signature);
  });
  return genuine ? id : undefined;
}

function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

function uuidText(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
