import { generateKeyPair, randomUUID, type JsonWebKey } from 'node:crypto';
import { promisify } from 'node:util';
import type { Knex } from 'knex';
import type { Services } from '../services.ts';
import { planKeys } from './signing-key-policy.ts';
import { deleteKeys, insertKey, lockKeys, type SigningKeyRow } from './signing-key-repository.ts';

/** A private key, in the form that the OpenID library accepts. */
export type SigningKey = JsonWebKey & { kid: string; use: 'sig'; alg: 'RS256' };

/** RSA 3072 gives 128 bits of security. */
const RSA_BITS = 3072;

/** What a signing key is bound to. */
export const signingKeyBinding = (id: string) => `signing-key:${id}`;

/**
 * Returns the published keys, the one that signs first. Creates the next key when it is due, and deletes keys that are
 * no longer needed or can't be decrypted. Runs in its own transaction, which only one process at a time can do.
 */
export async function currentKeys(services: Services): Promise<SigningKey[]> {
  const { database } = services;
  return database.transaction(async (sql) => {
    const rows = await lockKeys(sql);
    const opened = rows.flatMap((row) => {
      const key = open(services, row);
      return key ? [{ ...row, key }] : [];
    });
    const plan = planKeys(opened);
    const created = plan.makesNew ? await addKey(services, sql) : undefined;
    const lost = rows.filter(({ id }) => !opened.some((one) => one.id === id));
    await deleteKeys(sql, [...plan.dropped, ...lost.map(({ id }) => id)]);
    const published = plan.published
      .flatMap((id) => opened.filter((one) => one.id === id))
      .map(({ key }) => key);
    return [...published, ...(created ? [created] : [])];
  });
}

/**
 * Replaces all keys at once, for use after a leak. Tokens signed with the old keys are no longer valid. Runs in its own
 * transaction.
 */
export async function replaceKeys(services: Services): Promise<void> {
  await services.database.transaction(async (sql) => {
    const rows = await lockKeys(sql);
    await deleteKeys(
      sql,
      rows.map(({ id }) => id),
    );
    await addKey(services, sql);
  });
}

async function addKey({ keyring }: Services, sql: Knex.Transaction): Promise<SigningKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: RSA_BITS });
  const kid = randomUUID();
  const key: SigningKey = { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' };
  await insertKey(sql, { id: kid, sealed: keyring.seal(JSON.stringify(key), signingKeyBinding(kid)) });
  return key;
}

/** Returns undefined if the secret that encrypted the key is gone, because the key is then unusable. */
function open({ keyring, logger }: Services, { id, sealed }: SigningKeyRow): SigningKey | undefined {
  try {
    return JSON.parse(keyring.open(sealed, signingKeyBinding(id))) as SigningKey;
  } catch (error) {
    logger.warn({ err: error, signingKey: id }, 'a signing key cannot be decrypted, replacing it');
    return undefined;
  }
}
