import { asciiLower } from '../lib/typed-text.ts';

/** What the OpenID library needs to know before it can go on. Times in milliseconds of the epoch. */
export interface InteractionRequest {
  prompt: 'login' | 'create' | 'consent';
  reasons: readonly string[];
  begunAt: number;
  /** How old the sign-in may be, in seconds. */
  maxAge: number | null;
  /** The address that the product expects. */
  hint: string | null;
  /** The product has emailed a link to that address, so no other account can finish the sign-in. */
  proved: boolean;
  /** The library asks again, although it was told who signed in. */
  again: boolean;
}

/** Who is signed in at the provider, in this browser. */
export interface SignedInPerson {
  email: string;
  /** When password and code were last given. */
  authenticatedAt: number;
  /** Chose to go on with this account. */
  chosen: boolean;
}

export type Step = 'sign-in' | 'create-account' | 'continue-as' | 'consent' | 'finish' | 'cannot';

/** What comes next on the way back to the product. `hasAccount`: the expected address is known to have one. */
export function nextStep(asked: InteractionRequest, here: SignedInPerson | null, hasAccount: boolean): Step {
  if (!here) return asked.prompt === 'create' && !hasAccount ? 'create-account' : 'sign-in';
  if (asked.prompt === 'consent') return 'consent';
  if (asked.again) return 'cannot';
  if (needsProof(asked, here) || (!here.chosen && mayBeAnother(asked, here))) return 'continue-as';
  return 'finish';
}

/** Password and code are asked for again: the product wants to see them given now, or not long ago. */
export function needsProof(
  { prompt, reasons, begunAt, maxAge }: InteractionRequest,
  { authenticatedAt }: SignedInPerson,
): boolean {
  if (authenticatedAt >= begunAt) return false;
  if (reasons.includes('login_prompt')) return true;
  return prompt === 'login' && maxAge !== null && begunAt - authenticatedAt > maxAge * 1000;
}

/** The product wants a new account, or expects somebody else: better ask than send the wrong one. */
function mayBeAnother(
  { prompt, hint, proved, begunAt }: InteractionRequest,
  { email, authenticatedAt }: SignedInPerson,
): boolean {
  // A person who signed in after the request began has chosen their account.
  if (!proved && authenticatedAt >= begunAt) return false;
  return hint === null ? prompt === 'create' : asciiLower(hint) !== asciiLower(email);
}
