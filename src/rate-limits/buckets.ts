import { createHash } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { asciiLower } from '../lib/typed-text.ts';
import type { Bucket } from './rate-limit-repository.ts';

/** How many attempts in how many minutes, for each kind. A full bucket refuses right and wrong attempts alike. */
const limits = {
  'password-here': { limit: 5, minutes: 15 },
  'password-known-browser': { limit: 5, minutes: 15 },
  'password-signed-in': { limit: 5, minutes: 15 },
  password: { limit: 10, minutes: 15 },
  address: { limit: 100, minutes: 15 },
  'half-sign-in': { limit: 5, minutes: 30 },
  code: { limit: 10, minutes: 15 },
  'recovery-key': { limit: 5, minutes: 60 },
  'forgot-password': { limit: 3, minutes: 60 },
  'forgot-password-here': { limit: 30, minutes: 60 },
  'sign-up': { limit: 3, minutes: 60 },
  'sign-up-here': { limit: 30, minutes: 60 },
  'sso-here': { limit: 200, minutes: 15 },
  'emails-hour': { limit: 6, minutes: 60 },
  'emails-day': { limit: 20, minutes: 24 * 60 },
  'asked-emails-hour': { limit: 3, minutes: 60 },
  'asked-emails-day': { limit: 10, minutes: 24 * 60 },
  'block-emails-hour': { limit: 1, minutes: 60 },
  'block-emails-day': { limit: 3, minutes: 24 * 60 },
  'address-changes': { limit: 10, minutes: 60 },
  link: { limit: 20, minutes: 60 },
  'name-checks': { limit: 100, minutes: 60 },
  'bulk-name-checks': { limit: 40_000, minutes: 60 },
  'others-names': { limit: 100, minutes: 60 },
} as const;

/** Wrong codes in a row after which only a reset of two-factor by an admin helps. */
export const MOST_WRONG_CODES = 100;

function bucket(kind: keyof typeof limits, subject: string, ...more: string[]): Bucket {
  return { key: hash(kind, subject, ...more), subject, ...limits[kind] };
}

/**
 * Failed sign-ins, counted by the normalised identifier and never by login: the response does not reveal whether a
 * username and an address belong to one login. A browser known from an earlier full sign-in has its own bucket, so that
 * other people's guesses do not lock its owner out.
 */
export function passwordBuckets(
  identifier: string,
  address: string,
  trustedDeviceId: string | undefined,
): Bucket[] {
  const subject = identifierSubject(identifier);
  if (trustedDeviceId !== undefined) return [bucket('password-known-browser', subject, trustedDeviceId)];
  const from = addressKey(address);
  return [bucket('password-here', subject, from), bucket('password', subject), bucket('address', from)];
}

/** Guesses at the current password from an open session, which strangers' guesses at sign-in do not affect. */
export function signedInPasswordBuckets(accountId: number): Bucket[] {
  return [bucket('password-signed-in', accountSubject(accountId))];
}

/** Wrong codes of one half sign-in: filling it ends that, and blocks nobody. */
export function pendingSignInBuckets(accountId: number, sessionPublicId: string): Bucket[] {
  return [bucket('half-sign-in', accountSubject(accountId), sessionPublicId)];
}

/** Codes at sign-in and codes asked for again: a right password does not empty it. */
export function codeBuckets(accountId: number): Bucket[] {
  return [bucket('code', accountSubject(accountId))];
}

export function recoveryKeyBuckets(accountId: number): Bucket[] {
  return [bucket('recovery-key', accountSubject(accountId))];
}

/** Requests for an email: by what was typed, and by network. Whether a login exists makes no difference. */
export function emailRequestBuckets(
  kind: 'forgot-password' | 'sign-up',
  identifier: string,
  address: string,
): { byIdentifier: Bucket; byNetwork: Bucket } {
  return {
    byIdentifier: bucket(kind, hash('email-request', identifier)),
    byNetwork: bucket(`${kind}-here`, addressKey(address)),
  };
}

/** Ways to a provider that begin at one place, whether or not anybody comes back. */
export function ssoBuckets(address: string): Bucket[] {
  return [bucket('sso-here', addressKey(address))];
}

/** Forms that are sent with one emailed link. */
export function linkBuckets(linkId: string): Bucket[] {
  return [bucket('link', hash('link', linkId))];
}

/** Forms that reveal whether a name is taken. The subject is not the account's, because Unblock does not clear these. */
export function nameBuckets(actorId: number): Bucket[] {
  return [bucket('name-checks', hash('names', String(actorId)))];
}

/** Names in imports and domain pastes: two of the largest pastes an hour, because preview and adding count each. */
export function bulkNameBuckets(actorId: number): Bucket[] {
  return [bucket('bulk-name-checks', hash('names', String(actorId)))];
}

/** Names of other admins' people and domains that imports and pastes reveal. */
export function othersNameBuckets(actorId: number): Bucket[] {
  return [bucket('others-names', hash('names', String(actorId)))];
}

/**
 * Emails to one address. What people who aren't signed in can cause stays below the total, so that they cannot use it
 * up: 4 of 6 an hour, 13 of 20 a day at the console.
 */
export function emailBuckets(
  address: string,
  cause: 'person' | 'forgot-password' | 'sign-up' | 'block',
): Bucket[] {
  const recipient = hash('recipient', asciiLower(address));
  const all = [bucket('emails-hour', recipient), bucket('emails-day', recipient)];
  if (cause === 'person') return all;
  if (cause === 'block') {
    return [...all, bucket('block-emails-hour', recipient), bucket('block-emails-day', recipient)];
  }
  return [
    ...all,
    bucket('asked-emails-hour', recipient, cause),
    bucket('asked-emails-day', recipient, cause),
  ];
}

export function addressChangeBuckets(actorId: number): Bucket[] {
  return [bucket('address-changes', hash('address-changes', String(actorId)))];
}

/** Attempts that are counted for a login. */
export function accountSubject(accountId: number): string {
  return hash('account', String(accountId));
}

/** Attempts that are counted for what was typed to sign in. `identifier` is normalised. */
export function identifierSubject(identifier: string): string {
  return hash('name', identifier);
}

/** One subscriber has a whole IPv6 /64. */
function addressKey(address: string): string {
  return hash('address', networkOf(address));
}

export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${parsed.toNormalizedString().split(':').slice(0, 4).join(':')}::/64`;
}

function hash(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
