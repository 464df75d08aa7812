import type { Request, RequestHandler, Response } from 'express';
import passport from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import type { Account } from '../../accounts/account.ts';
import { originOf } from '../http/request-origin.ts';
import type { Services } from '../../services.ts';
import { checkPassword } from '../../sign-in/check-password.ts';
import { trustedDeviceOf } from '../http/trusted-device.ts';
import type { SignIn } from '../http/request-types.ts';
import type { SsoSession } from '../../sso/client/sso-session.ts';
import { newSignIn } from './sign-in.ts';

declare global {
  namespace Express {
    interface User {
      account: Account;
      /** Set if the sign-in began at a provider. */
      sso: SsoSession | undefined;
      method: SignIn['method'];
      /** Time of the last authentication, in milliseconds since the epoch. */
      authenticatedAt: number;
    }
  }
}

type Done<T> = (error: null, result: T) => void;

export interface SignInPassport {
  /** Adds `login` to requests. Must come after the session middleware. */
  session: RequestHandler;
  /** Returns the account that matches the form's username and password. Throws the errors of checkPassword. */
  checkForm(request: Request, response: Response): Promise<Account | undefined>;
}

/** Creates the Passport instance of one console. It checks passwords and reads the session's account. */
export function createPassport(services: Services): SignInPassport {
  const authenticator = new passport.Passport();

  authenticator.use(
    new LocalStrategy(
      { usernameField: 'identifier', passReqToCallback: true },
      (request, identifier, password, done) => {
        checkPassword(services, {
          identifier,
          password,
          origin: originOf(request),
          trustedDeviceOf: trustedDeviceOf(services, request),
        }).then(
          (account) =>
            done(null, account ? { account, sso: undefined, method: 'password', authenticatedAt: 0 } : false),
          (error: unknown) => done(error),
        );
      },
    ),
  );

  // Passport calls this after it creates the new session and before the session is first stored.
  authenticator.serializeUser(
    (request: Request, { account, sso, method, authenticatedAt }: Express.User, done: Done<number>) => {
      request.session.signIn = newSignIn(request, account, {
        stage: 'signed-in',
        method,
        authenticatedAt,
      });
      if (sso) request.session.sso = sso;
      done(null, account.id);
    },
  );

  authenticator.deserializeUser((request: Request, _accountId: number, done: Done<Express.User | false>) => {
    const { account, signIn, sso } = request.session;
    const signedIn = account && signIn?.stage === 'signed-in';
    done(
      null,
      signedIn
        ? { account, sso, method: signIn.method, authenticatedAt: signIn.authenticatedAt ?? 0 }
        : false,
    );
  });

  return {
    session: authenticator.session() as RequestHandler,
    checkForm: (request, response) =>
      new Promise((resolve, reject) => {
        const done = (error: unknown, user?: Express.User | false | null) => {
          if (error instanceof Error) reject(error);
          else resolve(user ? user.account : undefined);
        };
        const check = authenticator.authenticate('local', { session: false }, done) as RequestHandler;
        void check(request, response, reject);
      }),
  };
}
