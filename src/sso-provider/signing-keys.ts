import { generateKeyPair, randomUUID, type JsonWebKey } from 'node:crypto';
import { promisify } from 'node:util';
import type { Knex } from 'knex';
import type { Services } from '../services.ts';
import { planKeys } from './signing-key-policy.ts';
import { deleteKeys, insertKey, lockKeys, type SigningKeyRow } from './signing-key-repository.ts';

/** A private key, as the OpenID library takes it. */
export type SigningKey = JsonWebKey & { kid: string; use: 'sig'; alg: 'RS256' };

/** 128 bits of security. */
const RSA_BITS = 3072;

const binding = (id: string) => `signing-key:${id}`;

/**
 * The keys that are published now, the one that signs first. Makes the next one in time and drops what has had its
 * time; of several processes, one does it.
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
    const made = plan.makesNew ? await addKey(services, sql) : undefined;
    const lost = rows.filter(({ id }) => !opened.some((one) => one.id === id));
    await deleteKeys(sql, [...plan.dropped, ...lost.map(({ id }) => id)]);
    const published = plan.published
      .flatMap((id) => opened.filter((one) => one.id === id))
      .map(({ key }) => key);
    return [...published, ...(made ? [made] : [])];
  });
}

/** For keys that somebody else may have seen: from now on none of them counts, and what they signed is worth nothing. */
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
  await insertKey(sql, { id: kid, sealed: keyring.seal(JSON.stringify(key), binding(kid)) });
  return key;
}

/** Undefined where the secret that sealed it is gone: nobody can sign with it any more. */
function open({ keyring, logger }: Services, { id, sealed }: SigningKeyRow): SigningKey | undefined {
  try {
    return JSON.parse(keyring.open(sealed, binding(id))) as SigningKey;
  } catch (error) {
    logger.warn({ err: error, signingKey: id }, 'a signing key cannot be opened: another takes its place');
    return undefined;
  }
}
