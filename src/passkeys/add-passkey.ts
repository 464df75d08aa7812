import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
  WebAuthnCredential,
} from '@simplewebauthn/server';
import { z } from 'zod';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import { InvalidFormError } from '../forms/form-errors.ts';
import type { Services } from '../services.ts';
import { CHALLENGE_MINUTES, newChallenge, parseJson, spendChallenge } from './challenge.ts';
import { logChange, mailChange, withOwnLogin } from './own-login.ts';
import { insertPasskey, listCredentials } from './passkey-repository.ts';
import { MAX_PASSKEYS } from './passkey.ts';
import { relyingParty, userHandle } from './relying-party.ts';

/** Returns what the browser needs to create a passkey. `browserHash` is the hash of the session's ID. */
export async function beginAddingPasskey(
  services: Services,
  { id, username }: Account,
  browserHash: string,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { config, database } = services;
  const { id: host } = relyingParty(config);
  // Loaded when it is needed, because most processes never check a passkey and the library takes 28 MB.
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const credentials = await listCredentials(database, id, host);
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

const responseForm = z.object({
  id: z.string().max(1400),
  rawId: z.string(),
  type: z.literal('public-key'),
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
  const created = await checkResponse(services, actor, response);
  if (!created) throw new InvalidFormError({ passkey: (t) => t.passkeys.add.notCreated });
  const { id: host } = relyingParty(services.config);
  await withOwnLogin(services, actor, async (transaction, account) => {
    if (account.passkeyCount >= MAX_PASSKEYS) {
      throw new InvalidFormError({ passkey: (t) => t.passkeys.add.tooMany({ limit: MAX_PASSKEYS }) });
    }
    const isNew = await insertPasskey(transaction.sql, {
      accountId: account.id,
      credentialId: created.id,
      publicKey: created.publicKey,
      signCount: created.counter,
      transports: created.transports ?? [],
      host,
      name,
    });
    if (!isNew) throw new InvalidFormError({ passkey: (t) => t.passkeys.add.exists });
    await mailChange(transaction, actor, account, 'passkey-added', name);
    logChange(transaction, actor, account, 'add-passkey', { before: null, after: name });
  });
}

/** Returns the credential that the browser created, or undefined if the response can't be accepted. */
async function checkResponse(
  services: Services,
  { sessionIdHash }: Actor,
  text: string,
): Promise<WebAuthnCredential | undefined> {
  const response = parseJson(responseForm, text);
  if (!response || sessionIdHash === null) return undefined;
  const { clientDataJSON, attestationObject } = response.response;
  const context = { purpose: 'add', browserHash: sessionIdHash } as const;
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
    return registrationInfo?.credential;
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
