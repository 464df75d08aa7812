import type { RequestHandler } from 'express';
import session from 'express-session';
import { actorOf } from '../accounts/account.ts';
import type { Services } from '../services.ts';
import { cookieName } from './cookie-name.ts';
import { originOf } from './request-origin.ts';
import { SessionStore } from './session-store.ts';

/** Loads the session, and with it the account. A page that stores nothing in it writes no row and sets no cookie. */
export function sessions({ config, database, keyring }: Services): RequestHandler[] {
  const load = session({
    name: cookieName(config, 'session'),
    secret: keyring.secrets('session-cookie'),
    store: new SessionStore(database),
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', path: '/', secure: config.secure },
  });
  return [load, rememberActor];
}

const rememberActor: RequestHandler = (request, _response, next) => {
  const { account, signIn } = request.session;
  if (account && signIn?.stage === 'signed-in') request.actor = actorOf(account, originOf(request));
  next();
};
