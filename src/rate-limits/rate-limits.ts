import { createHash } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { asciiLower } from '../lib/typed-text.ts';
import type { Bucket } from './rate-limit-repository.ts';

/** How many attempts in how many minutes, for each kind. A full bucket refuses right and wrong attempts alike. */
const limits = {
  'password-per-address': { limit: 5, minutes: 15 },
  'password-trusted-device': { limit: 5, minutes: 15 },
  'password-signed-in': { limit: 5, minutes: 15 },
  password: { limit: 10, minutes: 15 },
  address: { limit: 100, minutes: 15 },
  'pending-sign-in': { limit: 5, minutes: 30 },
  code: { limit: 10, minutes: 15 },
  'recovery-key': { limit: 5, minutes: 60 },
  'forgot-password': { limit: 3, minutes: 60 },
  'forgot-password-per-address': { limit: 30, minutes: 60 },
  'sign-up': { limit: 3, minutes: 60 },
  'sign-up-per-address': { limit: 30, minutes: 60 },
  'sso-per-address': { limit: 200, minutes: 15 },
  'passkey-challenges-per-address': { limit: 200, minutes: 15 },
  'panel-tickets': { limit: 200, minutes: 15 },
  'emails-hour': { limit: 6, minutes: 60 },
  'emails-day': { limit: 20, minutes: 24 * 60 },
  'requested-emails-hour': { limit: 3, minutes: 60 },
  'requested-emails-day': { limit: 10, minutes: 24 * 60 },
  'block-emails-hour': { limit: 1, minutes: 60 },
  'block-emails-day': { limit: 3, minutes: 24 * 60 },
  'address-changes': { limit: 10, minutes: 60 },
  link: { limit: 20, minutes: 60 },
  'name-checks': { limit: 100, minutes: 60 },
  'bulk-name-checks': { limit: 40_000, minutes: 60 },
  'others-names': { limit: 100, minutes: 60 },
} as const;

/** After this many wrong codes in a row, only an admin can help, by resetting 2FA. */
export const MAX_WRONG_CODES = 100;

function bucket(kind: keyof typeof limits, subject: string, ...more: string[]): Bucket {
  return { key: hash(kind, subject, ...more), subject, ...limits[kind] };
}

/**
 * Failed sign-ins. They are counted by the normalised identifier and not by login, so that the response does not reveal
 * whether a username and an address belong to the same login. A trusted device has its own bucket, so that other
 * people's guesses do not lock its owner out.
 */
export function passwordBuckets(
  identifier: string,
  address: string,
  trustedDeviceId: string | undefined,
): Bucket[] {
  const subject = identifierSubject(identifier);
  if (trustedDeviceId !== undefined) return [bucket('password-trusted-device', subject, trustedDeviceId)];
  const from = addressKey(address);
  return [
    bucket('password-per-address', subject, from),
    bucket('password', subject),
    bucket('address', from),
  ];
}

/** Guesses at the current password from an open session. Strangers' guesses at sign-in are counted separately. */
export function signedInPasswordBuckets(accountId: number): Bucket[] {
  return [bucket('password-signed-in', accountSubject(accountId))];
}

/** Wrong codes during one pending sign-in. A full bucket ends that sign-in and blocks no one. */
export function pendingSignInBuckets(accountId: number, sessionPublicId: string): Bucket[] {
  return [bucket('pending-sign-in', accountSubject(accountId), sessionPublicId)];
}

/** Codes at sign-in and codes that confirm it's you. A correct password does not empty the bucket. */
export function codeBuckets(accountId: number): Bucket[] {
  return [bucket('code', accountSubject(accountId))];
}

export function recoveryKeyBuckets(accountId: number): Bucket[] {
  return [bucket('recovery-key', accountSubject(accountId))];
}

/** Requests for an email, counted by the typed identifier and by network, whether or not a login exists. */
export function emailRequestBuckets(
  kind: 'forgot-password' | 'sign-up',
  identifier: string,
  address: string,
): { byIdentifier: Bucket; byNetwork: Bucket } {
  return {
    byIdentifier: bucket(kind, hash('email-request', identifier)),
    byNetwork: bucket(`${kind}-per-address`, addressKey(address)),
  };
}

/** SSO sign-ins that one network starts, whether or not anyone comes back from the provider. */
export function ssoBuckets(address: string): Bucket[] {
  return [bucket('sso-per-address', addressKey(address))];
}

/** Sign-in pages that ask for a passkey's challenge, in one network. Browsers ask when the page opens. */
export function passkeyChallengeBuckets(address: string): Bucket[] {
  return [bucket('passkey-challenges-per-address', addressKey(address))];
}

/** Failed sign-ins with a passkey alone. They count like wrong passwords from that network. */
export function passkeyBuckets(address: string): Bucket[] {
  return [bucket('address', addressKey(address))];
}

/** Tickets that take a login's browsers to panels. */
export function ticketBuckets(accountId: number): Bucket[] {
  return [bucket('panel-tickets', hash('panel-tickets', String(accountId)))];
}

/** Forms that are submitted with one emailed link. */
export function linkBuckets(linkId: string): Bucket[] {
  return [bucket('link', hash('link', linkId))];
}

/**
 * Forms that reveal whether a name is taken. They have their own subject, so that Unblock does not empty the bucket.
 */
export function nameBuckets(actorId: number): Bucket[] {
  return [bucket('name-checks', hash('names', String(actorId)))];
}

/**
 * Names in imports and pasted domain lists. The limit allows two of the largest pasted lists an hour, because each list
 * is counted twice: for the preview and when it is added.
 */
export function bulkNameBuckets(actorId: number): Bucket[] {
  return [bucket('bulk-name-checks', hash('names', String(actorId)))];
}

/** Other admins' logins and domains that imports and pasted lists reveal. */
export function othersNameBuckets(actorId: number): Bucket[] {
  return [bucket('others-names', hash('names', String(actorId)))];
}

/**
 * Emails to one address. People who are not signed in can cause fewer emails than the total, so that they cannot use up
 * the limit: 4 of 6 an hour and 13 of 20 a day in the console.
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
    bucket('requested-emails-hour', recipient, cause),
    bucket('requested-emails-day', recipient, cause),
  ];
}

export function addressChangeBuckets(actorId: number): Bucket[] {
  return [bucket('address-changes', hash('address-changes', String(actorId)))];
}

/** The subject of attempts that are counted by login. */
export function accountSubject(accountId: number): string {
  return hash('account', String(accountId));
}

/** The subject of attempts that are counted by the text typed to sign in. `identifier` must be normalised. */
export function identifierSubject(identifier: string): string {
  return hash('name', identifier);
}

/** Counts a whole IPv6 /64 as one address, because one subscriber has all of it. */
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
