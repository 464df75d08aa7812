import { createHash } from 'node:crypto';
import type { AuditEvent } from './audit-event.ts';

export interface ChainKey {
  kind: 'admin' | 'account' | 'installation';
  ownerId: number;
}

/**
 * Returns the chain of an event. Sign-ins and sign-outs go to the account's chain, other events to the chain of the
 * subject's admin, and events without a subject to the installation's chain.
 */
export function chainOf(event: AuditEvent): ChainKey {
  if (event.subject === null) return { kind: 'installation', ownerId: 0 };
  if (isSignIn(event) && event.subject.accountId !== null) {
    return { kind: 'account', ownerId: event.subject.accountId };
  }
  return { kind: 'admin', ownerId: event.subject.adminId };
}

function isSignIn({ action }: AuditEvent): boolean {
  return action === 'sign-in' || action === 'sign-out' || action === 'new-browser';
}

/** Returns the name of a chain on pages, in exports and in the check, such as "admin/7". */
export function chainName({ kind, ownerId }: ChainKey): string {
  return kind === 'installation' ? kind : `${kind}/${ownerId}`;
}

/** Returns the JSON of an event that is stored and hashed. */
export function contentOf(event: AuditEvent, occurredAt: Date): string {
  return JSON.stringify({ at: occurredAt.toISOString(), ...event });
}

/** Returns the SHA-256 of an event's content and the previous hash in its chain, in hexadecimal. */
export function hashOf(previousHash: string, content: string): string {
  return createHash('sha256').update(`${previousHash}\n${content}`).digest('hex');
}
