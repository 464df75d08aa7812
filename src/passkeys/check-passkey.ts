import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
  VerifiedAuthenticationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import type { Account } from '../accounts/account.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { withSecondFactorLimit, type LimitedOutcome } from '../blocks/with-second-factor-limit.ts';
import { measure } from '../lib/measurements.ts';
import type { Services } from '../services.ts';
import {
  CHALLENGE_MINUTES,
  credentialForm,
  newChallenge,
  parseJson,
  spendChallenge,
  type ChallengeContext,
} from './challenge.ts';
import { findCredential, findPasskeyOwner, listCredentials, recordUse } from './passkey-repository.ts';
import { passkeyKind, type PasskeyKind } from './passkey.ts';
import { relyingParty, userHandle } from './relying-party.ts';

/** Returns what the browser needs to sign with one of the login's passkeys. */
export async function beginPasskeyCheck(
  services: Services,
  { id }: Account,
  context: ChallengeContext,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { id: host } = relyingParty(services.config);
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  const credentials = await listCredentials(services.database, id, host);
  return generateAuthenticationOptions({
    rpID: host,
    challenge: await newChallenge(services, context),
    timeout: CHALLENGE_MINUTES * 60_000,
    allowCredentials: credentials.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    userVerification: 'required',
  });
}

/** Returns what the browser needs to sign with any passkey that it has for this site. */
export async function beginPasskeySignIn(
  services: Services,
  browserHash: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  return generateAuthenticationOptions({
    rpID: relyingParty(services.config).id,
    challenge: await newChallenge(services, { purpose: 'sign-in', browserHash }),
    timeout: CHALLENGE_MINUTES * 60_000,
    userVerification: 'required',
  });
}

const responseForm = credentialForm.extend({
  response: z.object({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
    userHandle: z.string().optional(),
  }),
});

type PasskeyResponse = z.output<typeof responseForm>;

export interface PasskeyAttempt {
  account: Account;
  /** The browser's response as JSON. */
  response: string;
  context: ChallengeContext;
  origin: RequestOrigin;
}

export interface PasskeyCheck {
  outcome: LimitedOutcome;
  /** The kind of the passkey, if the outcome is `right`. */
  kind?: PasskeyKind | undefined;
}

/**
 * Checks that one of the login's passkeys signed this browser's challenge, with the person verified by their device. The
 * limits are those of codes. The outcome is `totpLocked` after too many wrong codes in a row. Throws
 * TooManyRequestsError if the rate limit for wrong codes is reached.
 */
export async function checkPasskey(
  services: Services,
  { account, response: text, context, origin }: PasskeyAttempt,
): Promise<PasskeyCheck> {
  let kind: PasskeyKind | undefined;
  const outcome = await withSecondFactorLimit(services, account, origin, async () => {
    const response = parseJson(responseForm, text);
    kind = response && (await checkSignature(services, account, response, context, origin));
    return kind !== undefined;
  });
  if (outcome !== 'totpLocked') measure('factor', { factor: 'passkey', outcome });
  return { outcome, kind };
}

/**
 * Returns the ID of the login that a response claims to be from, if that login has the passkey. Only the signature
 * proves it.
 */
export async function ownerOfResponse(
  { config, database }: Services,
  text: string,
): Promise<number | undefined> {
  const response = parseJson(responseForm, text);
  if (!response) return undefined;
  const { id: host } = relyingParty(config);
  const owner = await findPasskeyOwner(database, { credentialId: response.id, host });
  if (owner === undefined) return undefined;
  const handle = Buffer.from(userHandle(config, owner)).toString('base64url');
  return response.response.userHandle === handle ? owner : undefined;
}

/** Returns the kind of the passkey, or undefined if the signature is not acceptable. */
async function checkSignature(
  services: Services,
  account: Account,
  response: PasskeyResponse,
  context: ChallengeContext,
  { address }: RequestOrigin,
): Promise<PasskeyKind | undefined> {
  const expectedChallenge = await spendChallenge(services, context, response.response.clientDataJSON);
  if (expectedChallenge === undefined) return undefined;
  const { id: host, origin: expectedOrigin } = relyingParty(services.config);
  const credential = await findCredential(services.database, account.id, { credentialId: response.id, host });
  if (!credential) return undefined;
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  let signed: VerifiedAuthenticationResponse['authenticationInfo'];
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...response, clientExtensionResults: {} } as AuthenticationResponseJSON,
      expectedChallenge,
      expectedOrigin,
      expectedRPID: host,
      requireUserVerification: true,
      credential: {
        id: credential.credentialId,
        publicKey: new Uint8Array(credential.publicKey),
        // The library rejects a count that doesn't increase, which is a sign of a copied authenticator.
        counter: credential.signCount,
      },
    });
    if (!verified) return undefined;
    signed = authenticationInfo;
  } catch (error) {
    services.logger.warn(
      { accountId: account.id, reason: (error as Error).message },
      'a passkey was refused',
    );
    return undefined;
  }
  const { newCounter: newSignCount, credentialDeviceType } = signed;
  if (!(await recordUse(services.database, credential, { newSignCount, address }))) return undefined;
  return passkeyKind(credentialDeviceType);
}
