import type { Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import { actorOf } from '../../accounts/account.ts';
import type { Services } from '../../services.ts';
import { cookieAttributes, cookieName } from './cookies.ts';
import { originOf } from './request-origin.ts';
import { SessionStore } from './session-store.ts';
import { hashed } from '../../sessions/session-id.ts';

/** Loads the session, and with it the account. A page that stores nothing in it writes no row and sets no cookie. */
export function sessions({ config, database, keyring }: Services): RequestHandler[] {
  const load = session({
    name: cookieName(config, 'session'),
    secret: keyring.secrets('session-cookie'),
    store: new SessionStore(database),
    resave: false,
    saveUninitialized: false,
    cookie: cookieAttributes(config),
  });
  return [load, saveFirst, rememberActor];
}

/**
 * Saves what the request changed before its answer begins. Left to itself express-session begins the answer first,
 * and can then only cut it off when the database is away.
 */
const saveFirst: RequestHandler = (request, response, next) => {
  const before = JSON.stringify(request.session);
  const end = response.end.bind(response) as (...answer: unknown[]) => Response;
  response.end = (...answer: unknown[]) => {
    response.end = end;
    // Gone when it was ended on the way.
    const changed = (request as Partial<Pick<Request, 'session'>>).session;
    if (!changed || response.headersSent || JSON.stringify(changed) === before) return end(...answer);
    changed.save((error: unknown) => {
      if (!error) return end(...answer);
      forgetAnswer(request, response);
      next(error);
    });
    return response;
  };
  next();
};

/** Nothing of what it would have said is true: neither where to go on nor who is signed in. */
function forgetAnswer(request: Partial<Pick<Request, 'session'>>, response: Response): void {
  delete request.session;
  response.removeHeader('Location');
  response.removeHeader('Set-Cookie');
}

const rememberActor: RequestHandler = (request, _response, next) => {
  const { account, signIn } = request.session;
  if (account && signIn?.stage === 'signed-in') {
    request.actor = actorOf(account, originOf(request), hashed(request.sessionID));
  }
  next();
};
