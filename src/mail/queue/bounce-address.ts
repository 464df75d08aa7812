import { timingSafeEqual } from 'node:crypto';
import { splitAddress } from '../../lib/mail-address.ts';
import type { Keyring } from '../../lib/keyring.ts';

/** Enough that no one can guess the address of another email, and short enough for the 64 characters before the @. */
const SIGNATURE_BYTES = 10;

/** One attempt to send an email. */
export interface SentAttempt {
  /** The ID of the mail job. */
  id: number;
  attempt: number;
}

/**
 * Returns the envelope sender of one attempt, such as bounces+17.1.5f0c…@example.com for bounces@example.com (VERP). A
 * mail server that can't deliver the email reports to this address, so the report says which email it is about, and
 * whether it was sent again since. The signature keeps strangers from reporting emails that they have not received.
 */
export function makeBounceAddress(keyring: Keyring, envelopeFrom: string, sent: SentAttempt): string {
  const [name = '', domain = ''] = splitAddress(envelopeFrom).address.split('@');
  const signature = signatureOf(keyring, keyring.currentId, sent).toString('hex');
  return `${name}+${sent.id}.${sent.attempt}.${signature}@${domain}`;
}

/** Returns the attempt that a genuine bounce address belongs to, or undefined for any other address. */
export function readBounceAddress(keyring: Keyring, address: string): SentAttempt | undefined {
  const [, id, attempt, signature = ''] = /\+(\d{1,15})\.(\d{1,9})\.([0-9a-f]+)@/i.exec(address) ?? [];
  const sent = { id: Number(id), attempt: Number(attempt) };
  const given = Buffer.from(signature, 'hex');
  const isGenuine = keyring.ids.some((keyId) => {
    const expected = signatureOf(keyring, keyId, sent);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return isGenuine ? sent : undefined;
}

function signatureOf(keyring: Keyring, keyId: string, { id, attempt }: SentAttempt): Buffer {
  const signature = keyring.sign(keyId, 'bounce-address', `${id}.${attempt}`);
  if (!signature) throw new Error('The keyring has no key with this ID');
  return signature.subarray(0, SIGNATURE_BYTES);
}
