import { randomBytes } from 'node:crypto';
import speakeasy from 'speakeasy';
import { codeFromTyped } from '../lib/typed-text.ts';
import { base32, RFC_4648 } from './base32.ts';

const STEP_SECONDS = 30;

/** Generates a TOTP secret of 160 bits, in base32. */
export function newSecret(): string {
  return base32(randomBytes(20), RFC_4648);
}

/**
 * Says why typed text can't be a code. Returns undefined if it has the format of one. Other text is not an attempt, so
 * no limit counts it.
 */
export function codeProblem(typed: string): 'missing' | 'malformed' | undefined {
  const code = codeFromTyped(typed);
  if (code === '') return 'missing';
  return /^[0-9]{6}$/.test(code) ? undefined : 'malformed';
}

/**
 * Finds the 30-second time step of a typed code, allowing one step either way. `now` is in epoch milliseconds. Returns
 * undefined if the code is wrong.
 */
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

/** Returns the otpauth:// URL that authenticator apps read from the QR code. */
export function otpauthUrl(secret: string, productName: string, username: string): string {
  const label = `${encodeURIComponent(productName)}:${encodeURIComponent(username)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(productName)}`;
}
