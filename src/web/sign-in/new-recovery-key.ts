import type { Request } from 'express';
import type { Keyring } from '../../lib/keyring.ts';

const boundTo = (accountId: number) => `recovery-key:${accountId}`;

/** Keeps a new recovery key in the session, sealed, until its owner says that it is saved. */
export function keepForReading(keyring: Keyring, request: Request, accountId: number, key: string): void {
  request.session.newRecoveryKey = keyring.seal(key, boundTo(accountId));
}

export function readKept(keyring: Keyring, request: Request, accountId: number): string {
  return keyring.open(request.session.newRecoveryKey ?? '', boundTo(accountId));
}
