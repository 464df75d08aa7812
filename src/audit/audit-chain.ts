import { createHash } from 'node:crypto';
import type { AuditEvent } from './audit-event.ts';

export interface ChainKey {
  kind: 'admin' | 'account' | 'installation';
  ownerId: number;
}

/** What happens to an account is chained with its admin's events, sign-ins with the account's, the rest with the installation's. */
export function chainOf(event: AuditEvent): ChainKey {
  if (event.subject === null) return { kind: 'installation', ownerId: 0 };
  if (isSignIn(event) && event.subject.accountId !== null) {
    return { kind: 'account', ownerId: event.subject.accountId };
  }
  return { kind: 'admin', ownerId: event.subject.adminId };
}

function isSignIn({ action }: AuditEvent): boolean {
  return action === 'sign-in' || action === 'sign-out';
}

/** "admin/7": how pages, exports and the check call a chain. */
export function chainName({ kind, ownerId }: ChainKey): string {
  return kind === 'installation' ? kind : `${kind}/${ownerId}`;
}

/** The text that is stored and hashed. */
export function contentOf(event: AuditEvent, occurredAt: Date): string {
  return JSON.stringify({ at: occurredAt.toISOString(), ...event });
}

export function hashOf(previousHash: string, content: string): string {
  return createHash('sha256').update(`${previousHash}\n${content}`).digest('hex');
}
