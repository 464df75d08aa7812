import { randomBytes } from 'node:crypto';
import type { Services } from '../../services.ts';
import { clientSecretBinding, insertClient, type Client } from './client-repository.ts';

export type Registration = Omit<Client, 'id' | 'sealedSecret'>;

/** The values that the product needs. The secret is shown only this once. */
export interface Registered {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** Registers a product as a client. The first parameter is the provider's services, not the console's. */
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
