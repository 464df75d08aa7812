import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
  WebAuthnCredential,
} from '@simplewebauthn/server';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import { InvalidFormError } from '../forms/form-errors.ts';
import type { Services } from '../services.ts';
import { CHALLENGE_MINUTES, credentialForm, newChallenge, parseJson, spendChallenge } from './challenge.ts';
import { logChange, mailChange, withOwnLogin } from './own-login.ts';
import { insertPasskey, listCredentials, listPasskeys } from './passkey-repository.ts';
import { passkeyKind, type PasskeyKind } from './passkey.ts';
import { MAX_PASSKEYS } from './passkey-limits.ts';
import { relyingParty, userHandle } from './relying-party.ts';

/**
 * Returns what the browser needs to create a passkey. `browserHash` is the hash of the session's ID. The new passkey is in
 * addition to the current ones, unless `replaces` is set. A device that has a current one then creates another.
 */
export async function beginAddingPasskey(
  services: Services,
  { id, username }: Account,
  { browserHash, replaces = false }: { browserHash: string; replaces?: boolean },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { config, database } = services;
  const { id: host } = relyingParty(config);
  // Loaded when it is needed, because most processes never check a passkey and the library takes 28 MB.
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const credentials = replaces ? [] : await listCredentials(database, id, host);
  return generateRegistrationOptions({
    rpName: config.productName,
    rpID: host,
    userName: username,
    userDisplayName: username,
    userID: userHandle(config, id),
    challenge: await newChallenge(services, { purpose: 'add', browserHash }),
    timeout: CHALLENGE_MINUTES * 60_000,
    attestationType: 'none',
    excludeCredentials: credentials.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
}

const responseForm = credentialForm.extend({
  response: z.object({
    clientDataJSON: z.string(),
    attestationObject: z.string(),
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
});

export interface NewPasskey {
  name: string;
  /** The browser's response as JSON. */
  response: string;
}

/**
 * Adds a passkey to the actor's login and emails them, in one transaction. Throws InvalidFormError if the response is
 * not acceptable or there are too many passkeys, and AccessEndedError.
 */
export async function addPasskey(
  services: Services,
  actor: Actor,
  { name, response }: NewPasskey,
): Promise<void> {
  const created = await readNewPasskey(services, actor.sessionIdHash, response);
  await withOwnLogin(services, actor, async (transaction, account) => {
    await storePasskey(services, transaction.sql, account, { name, created });
    await mailChange(transaction, actor, account, 'passkey-added', name);
    logChange(transaction, actor, account, 'add-passkey', { before: null, after: name });
  });
}

/**
 * Stores a passkey in the caller's transaction, which has locked the login. Throws InvalidFormError if it has too many
 * passkeys, or a login already has this one.
 */
export async function storePasskey(
  { config }: Services,
  sql: Knex,
  { id: accountId }: Account,
  { name, created }: { name: string; created: WebAuthnCredential },
): Promise<void> {
  if ((await listPasskeys(sql, accountId)).length >= MAX_PASSKEYS) {
    throw new InvalidFormError({ passkey: (t) => t.passkeys.add.tooMany({ limit: MAX_PASSKEYS }) });
  }
  const isNew = await insertPasskey(sql, {
    accountId,
    credentialId: created.id,
    publicKey: created.publicKey,
    signCount: created.counter,
    transports: created.transports ?? [],
    host: relyingParty(config).id,
    name,
  });
  if (!isNew) throw new InvalidFormError({ passkey: (t) => t.passkeys.add.exists });
}

/** A passkey that the browser has just created. */
export interface CreatedPasskey extends WebAuthnCredential {
  kind: PasskeyKind;
}

/**
 * Returns the passkey that the browser created for a challenge of this session. Throws InvalidFormError if the
 * response is not acceptable.
 */
export async function readNewPasskey(
  services: Services,
  sessionIdHash: string | null,
  response: string,
): Promise<CreatedPasskey> {
  const created = sessionIdHash === null ? undefined : await checkResponse(services, sessionIdHash, response);
  if (!created) throw new InvalidFormError({ passkey: (t) => t.passkeys.add.notCreated });
  return created;
}

/** Returns the passkey that the browser created, or undefined if the response can't be accepted. */
async function checkResponse(
  services: Services,
  browserHash: string,
  text: string,
): Promise<CreatedPasskey | undefined> {
  const response = parseJson(responseForm, text);
  if (!response) return undefined;
  const { clientDataJSON, attestationObject } = response.response;
  const context = { purpose: 'add', browserHash } as const;
  const expectedChallenge = await spendChallenge(services, context, clientDataJSON);
  if (expectedChallenge === undefined) return undefined;
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(services.config);
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  try {
    if (await hasCertificates(attestationObject)) return undefined;
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} } as RegistrationResponseJSON,
      expectedChallenge,
      expectedOrigin,
      expectedRPID,
      requireUserVerification: true,
    });
    if (!registrationInfo) return undefined;
    const { credential, credentialDeviceType } = registrationInfo;
    return { ...credential, kind: passkeyKind(credentialDeviceType) };
  } catch (error) {
    services.logger.warn({ reason: (error as Error).message }, 'a passkey could not be added');
    return undefined;
  }
}

/**
 * We ask browsers not to send certificates of the device. To check them, the library would download revocation lists
 * from addresses in the certificates.
 */
async function hasCertificates(attestationObject: string): Promise<boolean> {
  const { decodeAttestationObject, isoBase64URL } = await import('@simplewebauthn/server/helpers');
  const decoded = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject));
  return decoded.get('attStmt').get('x5c') !== undefined;
}
