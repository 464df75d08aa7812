import { timingSafeEqual } from 'node:crypto';
import { decodePercent } from '../lib/percent-decoding.ts';
import type { Keyring } from '../lib/keyring.ts';
import type { LinkPurpose } from './link.ts';

const ID_BYTES = 16;
const SIGNED_BYTES = ID_BYTES + 32;
const SIGNED_LENGTH = (SIGNED_BYTES * 4) / 3;

/** Base64url may end in `-` or `_`, which email programs may leave out of a link. They always include a letter. */
const LAST_LETTER = 'x';

/**
 * Generates a link's token: base64url(id ‖ HMAC-SHA256(link key, id ‖ purpose)), then a fixed last letter. Tokens are
 * not stored, so a copy of the database contains none. They are generated each time an email is rendered, and every
 * retry has the same token. Throws if the secret named by `keyId` is no longer configured.
 */
export function makeToken(
  keyring: Keyring,
  link: { id: string; purpose: LinkPurpose; keyId: string },
): string {
  const signature = keyring.sign(link.keyId, 'one-time-link', link.id + link.purpose);
  if (!signature) throw new Error('The secret that signed this link is not in SECRET_KEY');
  return Buffer.concat([uuidBytes(link.id), signature]).toString('base64url') + LAST_LETTER;
}

/**
 * Repairs a token that an email program has damaged. Decodes it, removes characters that can't be part of a token, and
 * removes everything after it. Tokens from before the last letter was introduced get one.
 */
export function repairToken(text: string): string {
  // A stray % before two hexadecimal digits looks like an encoding, and decoding it would lose characters of the token.
  const readings = [decodePercent(text), text].map((reading) => reading.replaceAll(/[^\w-]/g, ''));
  const token = readings.find(hasLastLetter) ?? readings.find((reading) => reading.length >= SIGNED_LENGTH);
  return token === undefined ? (readings[0] ?? '') : token.slice(0, SIGNED_LENGTH) + LAST_LETTER;
}

function hasLastLetter(text: string): boolean {
  return text.charAt(SIGNED_LENGTH) === LAST_LETTER;
}

/** Returns the ID of the link in a genuine token of that purpose, or undefined for any other text. */
export function readToken(keyring: Keyring, purpose: LinkPurpose, token: string): string | undefined {
  const signed = repairToken(token).slice(0, SIGNED_LENGTH);
  const bytes = Buffer.from(signed, 'base64url');
  if (bytes.length !== SIGNED_BYTES) return undefined;
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
