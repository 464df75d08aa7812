import type { Request, Response } from 'express';
import { cookieAttributes, cookieName } from '../web/http/cookies.ts';
import type { Services } from '../services.ts';

/** The product that somebody came from, and the interaction that leads back to it. */
export interface ClientContext {
  uid: string;
  clientName: string;
  /** Where the product is. */
  home: string;
  /** The address that it said they have. It proves nothing unless `proved` is set. */
  hint: string | null;
  /** The person opened a link emailed to that address, as the console says in a request that it signed in to push. */
  proved: boolean;
  /** The product lets them set a password there instead. */
  offersPassword: boolean;
  /** When the browser came, in milliseconds of the epoch. */
  begunAt: number;
}

declare global {
  namespace Express {
    interface Request {
      /** The way that began, or went on, with this very request. */
      clientContext?: ClientContext;
    }
  }
}

const NAME = 'way-back';
const LIFETIME_MS = 60 * 60 * 1000;

/**
 * Remembered in the browser, sealed: whoever comes back by a mailed link, in another tab, still finds the way to where
 * it all began.
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

export function readClientContext({ config, keyring }: Services, request: Request): ClientContext | null {
  if (request.clientContext) return request.clientContext;
  // An error page may be shown before cookies were read.
  const cookie = (request.cookies as Record<string, unknown> | undefined)?.[cookieName(config, NAME)];
  if (typeof cookie !== 'string') return null;
  try {
    return JSON.parse(keyring.open(cookie, NAME)) as ClientContext;
  } catch {
    return null;
  }
}

export function clearClientContext({ config }: Services, response: Response): void {
  response.clearCookie(cookieName(config, NAME), cookieAttributes(config));
}
