import type { Account } from '../../accounts/account.ts';
import type { Actor } from '../../audit/actor.ts';
import type { SsoSession } from '../../sso/client/sso-session.ts';

/** How far a browser has got: `password-verified` sees the code pages alone. */
export interface SignIn {
  accountId: number;
  epoch: number;
  stage: 'password-verified' | 'signed-in';
  method: 'password' | 'sso';
  /** Milliseconds of the epoch; when the second factor was last given. */
  authenticatedAt: number | null;
  address: string;
  userAgent: string;
}

declare module 'express-session' {
  interface SessionData {
    signIn?: SignIn;
    /** Of a session that began at a provider. */
    sso?: SsoSession;
    /** Where to go after signing in, sealed (see return-to.ts). */
    sealedReturnTo?: string;
    /** A two-factor secret that is shown but not confirmed yet, sealed. */
    newTotpSecret?: string;
    /** When both factors were proved for it, where somebody signed in sets two-factor up anew. */
    newTotpAuthenticatedAt?: number;
    /** The open `2fa-reset` link that lets an account set two-factor up anew from a half sign-in. */
    resetLinkId?: string;
    /** The recovery key until its owner has saved it, sealed. */
    newRecoveryKey?: string;
    /** Read with the session, never written: the signed-in account as it is now. */
    account?: Account;
    /** Read with the session, never written: it has a row already. */
    stored?: boolean;
    /** Read with the session, never written: the database's row, by the id that pages may show. */
    publicId?: string;
    readAt?: number;
  }
}

declare global {
  namespace Express {
    interface Request {
      /** Set for a signed-in account. */
      actor?: Actor;
      requestId: string;
    }
  }
}
