import { randomBytes } from 'node:crypto';
import speakeasy from 'speakeasy';
import { base32, RFC_4648 } from './base32.ts';

const STEP_SECONDS = 30;

/** A new secret of 160 bits, in base32. */
export function newSecret(): string {
  return base32(randomBytes(20), RFC_4648);
}

/** The time step whose code this is, one step either way allowed for; undefined for any other text. */
export function stepOfCode(secret: string, code: string, now = Date.now()): number | undefined {
  // Speakeasy takes "12345x" for "012345", and any code for an empty secret.
  if (!/^[0-9]{6}$/.test(code) || secret === '') return undefined;
  const time = Math.floor(now / 1000);
  const match = speakeasy.totp.verifyDelta({
    secret,
    encoding: 'base32',
    token: code,
    time,
    step: STEP_SECONDS,
    window: 1,
  });
  return match && Math.floor(time / STEP_SECONDS) + match.delta;
}

/** What the QR code says to an authenticator app. */
export function otpauthUrl(secret: string, productName: string, username: string): string {
  const label = `${encodeURIComponent(productName)}:${encodeURIComponent(username)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(productName)}`;
}
