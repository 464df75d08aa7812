import { generateKeyPair, randomUUID, type JsonWebKey } from 'node:crypto';
import { promisify } from 'node:util';
import type { Services } from '../services.ts';
import { planKeys } from './signing-key-policy.ts';
import { deleteKeys, insertKey, lockKeys, type SigningKeyRow } from './signing-key-repository.ts';

/** A private key, as the OpenID library takes it. */
export type SigningKey = JsonWebKey & { kid: string; use: 'sig'; alg: 'RS256' };

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
    const made = plan.makesNew ? await makeKey() : undefined;
    if (made) {
      await insertKey(sql, {
        id: made.kid,
        sealed: services.keyring.seal(JSON.stringify(made), binding(made.kid)),
      });
    }
    const lost = rows.filter(({ id }) => !opened.some((one) => one.id === id));
    await deleteKeys(sql, [...plan.dropped, ...lost.map(({ id }) => id)]);
    const published = plan.published
      .flatMap((id) => opened.filter((one) => one.id === id))
      .map(({ key }) => key);
    return [...published, ...(made ? [made] : [])];
  });
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

async function makeKey(): Promise<SigningKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };
}
