import type { RequestOrigin } from '../audit/audit-event.ts';
import type { Transaction } from '../audit/transaction.ts';
import type { Services } from '../services.ts';

/**
 * A kind of request from a person who isn't signed in. The worker handles it, so that the response takes the same time
 * whether or not a login exists.
 */
export type SignInRequestKind = 'forgot-password' | 'sign-up' | 'block';

export interface SignInRequest {
  /** A username or an email address. */
  identifier: string;
  origin: RequestOrigin;
  /** The tag of the language of the page. Only for the kind `sign-up`, whose address may have no account yet. */
  language?: string;
  /** When a block ends, as an ISO 8601 time. Only for the kind `block`. */
  until?: string;
}

/** Handles a request in the transaction that deletes it. */
export type SignInRequestHandler = (
  services: Services,
  transaction: Transaction,
  request: SignInRequest,
) => Promise<void>;

export type SignInRequestHandlers = Partial<Record<SignInRequestKind, SignInRequestHandler>>;
