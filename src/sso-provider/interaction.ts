import type { Request, Response } from 'express';
import type { InteractionResults } from 'oidc-provider';
import { errors } from './openid-library.ts';
import { databaseClock } from '../database/clock.ts';
import type { Account } from '../accounts/account.ts';
import { canonicalAddress } from '../forms/form-fields.ts';
import { findAccountByIdentifier } from '../accounts/account-repository.ts';
import { accountOfRequest } from '../web/http/guards.ts';
import { requireSession } from '../sessions/require-access.ts';
import { hashed } from '../sessions/session-id.ts';
import type { Services } from '../services.ts';
import { findCandidate } from '../sign-in/sign-in-repository.ts';
import { trustedDeviceOf } from '../web/http/trusted-device.ts';
import type { InteractionRequest, SignedInPerson } from './interaction-policy.ts';
import { ACR } from './authentication.ts';
import type { OpenId } from './openid.ts';
import { findSubject } from './person-repository.ts';
import {
  clearClientContext,
  storeClientContext,
  readClientContext,
  type ClientContext,
} from './client-context.ts';

/** A product's request that waits for the person to sign in or to consent. */
export interface Interaction {
  interactionRequest: InteractionRequest;
  clientContext: ClientContext;
  trusted: boolean;
  /** The person's email address, verified by the link that the console emailed to it. Null if it is not verified. */
  verifiedAddress: string | null;
  missingScopes: string[];
  /** Detaches the interaction from the session in which it began, so another person can finish it. */
  release(): Promise<void>;
  /** Ends the interaction with this result. Returns the library's URL at which the browser continues. */
  finish(result: InteractionResults): Promise<string>;
  /** Stores the signed-in person's consent and returns the ID of the grant. */
  grant(subject: string): Promise<string>;
}

/**
 * Returns undefined if the interaction is over, began in another browser, or belongs to a person who has signed out
 * since.
 */
export async function openInteraction(
  services: Services,
  openId: OpenId,
  request: Request,
  response: Response,
): Promise<Interaction | undefined> {
  const provider = await openId.provider();
  const details = await provider.interactionDetails(request, response).catch((error: unknown) => {
    if (error instanceof errors.SessionNotFound) return undefined;
    throw error;
  });
  if (!details || details.uid !== request.params['uid']) return undefined;
  const { uid, params, prompt, lastSubmission, iat } = details;
  const client = await provider.Client.find(String(params['client_id']));
  if (!client) return undefined;

  const known = readClientContext(services, request);
  // Compared with the time of a sign-in, which is the database's too.
  const begunAt = known?.uid === uid ? known.begunAt : await databaseClock(services.database);
  const text = (name: string) => (typeof params[name] === 'string' ? params[name] : null);
  // Only the console pushes authenticated requests. Parameters from other products, or ones that a person adds to the
  // URL, prove nothing.
  const isConsole = client['first_party'] === true && client.requirePushedAuthorizationRequests === true;
  const trustedText = (name: string) => (isConsole && details.trusted?.includes(name) ? text(name) : null);
  const verifiedAddress = canonicalAddress(trustedText('proved_address') ?? '') ?? null;
  const clientContext: ClientContext = {
    uid,
    clientName: client.clientName ?? client.clientId,
    home: new URL(text('redirect_uri') ?? services.config.origin).origin,
    hint:
      verifiedAddress ??
      text('login_hint')
        ?.replace(/\p{Cc}/gu, '')
        .slice(0, 254) ??
      null,
    isHintVerified: verifiedAddress !== null,
    offersPassword: trustedText('offers_password') !== null,
    begunAt,
  };
  if (known?.uid !== uid) storeClientContext(services, request, response, clientContext);
  const maxAge = params['max_age'];

  return {
    clientContext,
    trusted: client['first_party'] === true,
    verifiedAddress,
    missingScopes: (prompt.details['missingOIDCScope'] as string[] | undefined) ?? [],
    interactionRequest: {
      prompt: prompt.name as InteractionRequest['prompt'],
      reasons: prompt.reasons,
      // The library stores whole seconds. A sign-in in the same second happened before the request, unless the cookie
      // says otherwise.
      begunAt: known?.uid === uid ? begunAt : Math.min(begunAt, (iat + 1) * 1000),
      maxAge: maxAge === undefined || maxAge === null ? null : Number(maxAge),
      hint: clientContext.hint,
      isHintVerified: clientContext.isHintVerified,
      isRepeated: lastSubmission?.login !== undefined && prompt.name === 'login',
    },
    async release() {
      delete details.session;
      await details.save(details.exp - Math.floor(Date.now() / 1000));
    },
    async finish(result) {
      clearClientContext(services, response);
      return provider.interactionResult(request, response, result, { mergeWithLastSubmission: true });
    },
    async grant(subject) {
      const existing = details.grantId === undefined ? undefined : await provider.Grant.find(details.grantId);
      const grant = existing ?? new provider.Grant({ accountId: subject, clientId: client.clientId });
      grant.addOIDCScope(text('scope') ?? 'openid');
      return grant.save();
    },
  };
}

/**
 * Returns the person who is signed in, in the form that the interaction policy needs. Returns null if no one is signed
 * in.
 */
export function signedInPerson(request: Request, chosen = false): SignedInPerson | null {
  if (!request.actor) return null;
  const { email } = accountOfRequest(request);
  return { email, authenticatedAt: request.session.authenticatedAt ?? 0, chosen };
}

/**
 * Returns what the product learns about the signed-in person. Throws AccessEndedError if the person has lost access.
 */
export async function signedInResult(
  { database }: Services,
  request: Request,
  account: Account,
): Promise<InteractionResults & { login: object }> {
  // The person may have lost access while their password was checked.
  await requireSession(database, hashed(request.sessionID));
  const accountId = await findSubject(database, account.id);
  const { authenticatedAt = 0, amr = [] } = request.session;
  const ts = Math.floor(authenticatedAt / 1000);
  return { create: {}, login: { accountId, amr, acr: ACR, ts, remember: true } };
}

/**
 * Whether the expected address is known to have an account. Without proof of the address, only a browser in which that
 * account has signed in before may learn this.
 */
export async function mayKnowAccount(
  services: Services,
  request: Request,
  { verifiedAddress, clientContext: { hint } }: Interaction,
): Promise<boolean> {
  if (verifiedAddress !== null) {
    const account = await findAccountByIdentifier(services.database, verifiedAddress);
    return account !== undefined && account.status !== 'pending';
  }
  if (!hint?.includes('@')) return false;
  const candidate = await findCandidate(services.database, hint);
  return candidate !== undefined && trustedDeviceOf(services, request)(candidate.account.id) !== undefined;
}
