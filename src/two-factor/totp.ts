import { randomBytes } from 'node:crypto';
import speakeasy from 'speakeasy';
import { codeFromTyped } from '../lib/typed-text.ts';
import { base32, RFC_4648 } from './base32.ts';

const STEP_SECONDS = 30;

/** A new secret of 160 bits, in base32. */
export function newSecret(): string {
  return base32(randomBytes(20), RFC_4648);
}

/** Says why typed text cannot be a code. Such text is not an attempt, so no limit counts it. */
export function codeProblem(typed: string): 'missing' | 'malformed' | undefined {
  const code = codeFromTyped(typed);
  if (code === '') return 'missing';
  return /^[0-9]{6}$/.test(code) ? undefined : 'malformed';
}

/** Finds the time step of a typed code, allowing one step either way. Undefined if the code is wrong. */
export function stepOfCode(secret: string, typed: string, now = Date.now()): number | undefined {
  // Speakeasy accepts "12345x" for "012345", and any code for an empty secret.
  if (codeProblem(typed) || secret === '') return undefined;
  const time = Math.floor(now / 1000);
  const match = speakeasy.totp.verifyDelta({
    secret,
    encoding: 'base32',
    token: codeFromTyped(typed),
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
