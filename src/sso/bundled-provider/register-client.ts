import { randomBytes } from 'node:crypto';
import type { Services } from '../../services.ts';
import { clientSecretBinding, insertClient, type Client } from './client-repository.ts';

export type Registration = Omit<Client, 'id' | 'sealedSecret'>;

/** What the product needs to know. The secret is told this once. */
export interface Registered {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** Registers a product. `services` are the provider's. */
export async function registerClient(
  { config, database, keyring }: Services,
  registration: Registration,
): Promise<Registered> {
  const clientId = randomBytes(12).toString('base64url');
  const clientSecret = randomBytes(32).toString('base64url');
  await insertClient(database, {
    ...registration,
    id: clientId,
    sealedSecret: keyring.seal(clientSecret, clientSecretBinding(clientId)),
  });
  return { issuer: config.origin, clientId, clientSecret };
}
