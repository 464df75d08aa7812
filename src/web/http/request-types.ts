import type { ProxyProblem } from './client-origin.ts';
import type { Account } from '../../accounts/account.ts';
import type { Actor } from '../../audit/actor.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import type { PasskeyKind } from '../../passkeys/passkey.ts';
import type { SsoSession } from '../../sso/client/sso-session.ts';

/** A browser's progress in signing in. In the stage `password-verified`, only the code pages are available. */
export interface SignIn {
  accountId: number;
  epoch: number;
  stage: 'password-verified' | 'signed-in';
  method: 'password' | 'sso' | 'passkey';
  /** When the second factor was last entered, in milliseconds since the Unix epoch. */
  authenticatedAt: number | null;
  /** The kind of the passkey that the person signed in with. Unset if they used none. */
  passkey?: PasskeyKind | undefined;
  address: string;
  userAgent: string;
}

declare module 'express-session' {
  interface SessionData {
    signIn?: SignIn;
    /** Set for a session that began at an SSO provider. */
    sso?: SsoSession;
    /** Where to go after signing in, sealed (see return-to.ts). */
    sealedReturnTo?: string;
    /** A two-factor secret that is shown but not confirmed yet, sealed. */
    newTotpSecret?: string;
    /** Why a signed-in person sets up an app, and when they confirmed that it's them. Both belong to newTotpSecret. */
    newTotpPurpose?: 'add' | 'replace';
    newTotpAuthenticatedAt?: number;
    /**
     * The open `2fa-reset` link that lets an account set up two-factor authentication again while its second factor is
     * pending.
     */
    resetLinkId?: string;
    /** The recovery key, sealed, until its owner has saved it. */
    newRecoveryKey?: string;
    /** The account as it is now. It is read with the session, and never written. */
    account?: Account;
    /** Whether the session has a row in the database. Never written. */
    stored?: boolean;
    /** The ID that pages use for the session, because its own ID is a secret. Never written. */
    publicId?: string;
    /** When the session was read, by the database's clock, in milliseconds since the Unix epoch. Never written. */
    readAt?: number;
  }
}

declare global {
  namespace Express {
    interface Request {
      /** Set for a signed-in account. */
      actor?: Actor;
      requestId: string;
      isFromTrustedProxy: boolean;
      /** The name of the OpenID library's route, if it handled the request. */
      openIdRoute?: string;
      /** The catalogue of the reader's language. */
      t: Catalogue;
      /** The login of the one-time link that the request opened. */
      linkOwner?: Account | undefined;
      /** The kind of the passkey that this request signed with. */
      usedPasskey?: PasskeyKind | undefined;
      /** The browser sent the cookie of a session that is no longer open. */
      sessionHasEnded?: boolean;
      /** Set if a proxy forwards requests in a way that this process can't use. */
      proxyProblem?: ProxyProblem | undefined;
    }
  }
}
