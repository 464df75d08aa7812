import { asciiLower } from '../lib/typed-text.ts';

/** What the OpenID library needs before it can continue. Times are in milliseconds since the epoch. */
export interface InteractionRequest {
  prompt: 'login' | 'create' | 'consent';
  reasons: readonly string[];
  begunAt: number;
  /** The maximum age of the sign-in, in seconds. Null if the product sets no limit. */
  maxAge: number | null;
  /** The email address that the product expects. */
  hint: string | null;
  /** The product has emailed a link to that address, so no other account can finish the sign-in. */
  isHintVerified: boolean;
  /** The library requests a sign-in again, although it already has the result of one. */
  isRepeated: boolean;
}

/** The person who is signed in at the provider in this browser. */
export interface SignedInPerson {
  email: string;
  /** When the person last proved both factors, in milliseconds since the epoch. */
  authenticatedAt: number;
  /** The person chose to continue with this account. */
  chosen: boolean;
}

export type Step = 'sign-in' | 'request-account' | 'continue-as' | 'consent' | 'finish' | 'cannot';

/**
 * Returns the next step before the browser returns to the product. `hasAccount` says that the expected address is known to have an
 * account.
 */
export function nextStep(
  request: InteractionRequest,
  person: SignedInPerson | null,
  hasAccount: boolean,
): Step {
  if (!person) return request.prompt === 'create' && !hasAccount ? 'request-account' : 'sign-in';
  if (request.prompt === 'consent') return 'consent';
  if (request.isRepeated) return 'cannot';
  if (needsReauthentication(request, person) || (!person.chosen && mayBeSomeoneElse(request, person)))
    return 'continue-as';
  return 'finish';
}

/** Whether the person must prove both factors again, because the product requires a new or a recent sign-in. */
export function needsReauthentication(
  { prompt, reasons, begunAt, maxAge }: InteractionRequest,
  { authenticatedAt }: SignedInPerson,
): boolean {
  if (authenticatedAt >= begunAt) return false;
  if (reasons.includes('login_prompt')) return true;
  return prompt === 'login' && maxAge !== null && begunAt - authenticatedAt > maxAge * 1000;
}

/** The product wants a new account or expects another person. Asking is safer than returning the wrong account. */
function mayBeSomeoneElse(
  { prompt, hint, isHintVerified, begunAt }: InteractionRequest,
  { email, authenticatedAt }: SignedInPerson,
): boolean {
  // A person who signed in after the request began has chosen their account.
  if (!isHintVerified && authenticatedAt >= begunAt) return false;
  return hint === null ? prompt === 'create' : asciiLower(hint) !== asciiLower(email);
}
