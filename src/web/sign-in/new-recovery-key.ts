import type { Request } from 'express';
import type { Keyring } from '../../lib/keyring.ts';

const boundTo = (accountId: number) => `recovery-key:${accountId}`;

/** Stores a new recovery key, encrypted, in the session until its owner confirms that they have saved it. */
export function keepForReading(keyring: Keyring, request: Request, accountId: number, key: string): void {
  request.session.newRecoveryKey = keyring.seal(key, boundTo(accountId));
}

export function readKept(keyring: Keyring, request: Request, accountId: number): string {
  return keyring.open(request.session.newRecoveryKey ?? '', boundTo(accountId));
}
