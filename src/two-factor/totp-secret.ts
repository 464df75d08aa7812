import type { Keyring } from '../lib/keyring.ts';
import { newSecret } from './totp.ts';

/** What a login's TOTP secret is bound to. */
export const totpBinding = (accountId: number) => `totp:${accountId}`;

/** Returns a new TOTP secret, sealed for that account. The session keeps it until a code confirms it. */
export function newSealedSecret(keyring: Keyring, accountId: number): string {
  return keyring.seal(newSecret(), totpBinding(accountId));
}

/** Opens a sealed TOTP secret. Throws if it was sealed for another account, or its key is no longer in SECRET_KEY. */
export function openSecret(keyring: Keyring, accountId: number, sealedSecret: string): string {
  return keyring.open(sealedSecret, totpBinding(accountId));
}

/** Returns the secret encrypted with the newest key. */
export function reencryptSecret(keyring: Keyring, accountId: number, sealedSecret: string): string {
  if (keyring.isCurrent(sealedSecret)) return sealedSecret;
  return keyring.seal(openSecret(keyring, accountId, sealedSecret), totpBinding(accountId));
}
