import type { Request, Response } from 'express';
import { cookieAttributes, cookieName, cookieOf } from '../web/http/cookies.ts';
import type { Services } from '../services.ts';

/** The product that the person came from, and the interaction that leads back to it. */
export interface ClientContext {
  uid: string;
  clientName: string;
  /** The product's origin. */
  home: string;
  /** The email address that the product expects. It proves nothing unless `isHintVerified` is set. */
  hint: string | null;
  /**
   * The person opened a link emailed to that address. Only the console can say this, in a pushed, authenticated
   * request.
   */
  isHintVerified: boolean;
  /** The person can set a password at the product instead. */
  offersPassword: boolean;
  /** When the browser arrived, in milliseconds since the epoch. */
  begunAt: number;
}

declare global {
  namespace Express {
    interface Request {
      /** The context that this request stored. Its cookie arrives only with the next request. */
      clientContext?: ClientContext;
    }
  }
}

/** The name is stored in browsers, so it stays. */
const NAME = 'way-back';
const LIFETIME_MS = 60 * 60 * 1000;

/**
 * Stores the context for an hour in an encrypted cookie. A person who returns by an emailed link in another tab can
 * still go back to the product.
 */
export function storeClientContext(
  { config, keyring }: Services,
  request: Request,
  response: Response,
  clientContext: ClientContext,
): void {
  request.clientContext = clientContext;
  response.cookie(cookieName(config, NAME), keyring.seal(JSON.stringify(clientContext), NAME), {
    ...cookieAttributes(config),
    maxAge: LIFETIME_MS,
  });
}

/** Returns null if the request has no such cookie, or if the cookie can't be decrypted. */
export function readClientContext({ config, keyring }: Services, request: Request): ClientContext | null {
  if (request.clientContext) return request.clientContext;
  const cookie = cookieOf(config, request, NAME);
  if (cookie === undefined) return null;
  try {
    return JSON.parse(keyring.open(cookie, NAME)) as ClientContext;
  } catch {
    return null;
  }
}

export function clearClientContext({ config }: Services, response: Response): void {
  response.clearCookie(cookieName(config, NAME), cookieAttributes(config));
}
