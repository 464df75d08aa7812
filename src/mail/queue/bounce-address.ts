import { timingSafeEqual } from 'node:crypto';
import { splitAddress } from '../../lib/mail-address.ts';
import type { Keyring } from '../../lib/keyring.ts';

/** Enough that no one can guess the address of another email, and short enough for the 64 characters before the @. */
const SIGNATURE_BYTES = 10;

/**
 * Returns the envelope sender of one email, such as bounces+17.5f0c…@example.com for bounces@example.com (VERP). A mail
 * server that can't deliver the email reports to this address, so the report says which email it is about. The
 * signature keeps strangers from reporting emails that they have not received.
 */
export function makeBounceAddress(keyring: Keyring, envelopeFrom: string, mailJob: number): string {
  const [name = '', domain = ''] = splitAddress(envelopeFrom).address.split('@');
  return `${name}+${mailJob}.${signatureOf(keyring, keyring.currentId, mailJob).toString('hex')}@${domain}`;
}

/** Returns the ID of the email that a genuine bounce address belongs to, or undefined for any other address. */
export function readBounceAddress(keyring: Keyring, address: string): number | undefined {
  const [, id = '', signature = ''] = /\+(\d{1,15})\.([0-9a-f]+)@/i.exec(address) ?? [];
  const given = Buffer.from(signature, 'hex');
  const isGenuine = keyring.ids.some((keyId) => {
    const expected = signatureOf(keyring, keyId, Number(id));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return isGenuine ? Number(id) : undefined;
}

function signatureOf(keyring: Keyring, keyId: string, mailJob: number): Buffer {
  const signature = keyring.sign(keyId, 'bounce-address', String(mailJob));
  if (!signature) throw new Error('The keyring has no key with this ID');
  return signature.subarray(0, SIGNATURE_BYTES);
}
