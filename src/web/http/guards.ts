import type { Request, RequestHandler, Response } from 'express';
import type { Account } from '../../accounts/account.ts';
import type { Actor } from '../../audit/actor.ts';
import { paths } from '../../paths.ts';
import { returnQuery } from './return-to.ts';

/** A guard stands on the route's line and says who may use it. The routes' test fails for one that has none. */
export type Guard = RequestHandler & { guard: string };

function guard(name: string, handler: RequestHandler): Guard {
  return Object.assign(handler, { guard: name });
}

/** Pages for everybody: signing in, and what mailed links lead to. */
export const anyone = guard('anyone', (_request, _response, next) => next());

/** Nothing else is available until the first-run page is filled in. */
export const signedIn = guard('signed-in', (request, response, next) => {
  if (!request.actor) return toSignIn(request, response);
  if (accountOfRequest(request).firstRunPending) return response.redirect(303, paths.firstRun);
  next();
});

/** Also before the first-run page: the recovery key is shown before it, and anyone can sign out. */
export const signedInOrFirstRun = guard('signed-in', (request, response, next) => {
  if (request.actor) return next();
  toSignIn(request, response);
});

export const firstRun = guard('first-run', (request, response, next) => {
  if (!request.actor) return toSignIn(request, response);
  if (!accountOfRequest(request).firstRunPending) return response.redirect(303, paths.dashboard);
  next();
});

function toSignIn(request: Request, response: Response): void {
  if (request.session.signIn) return response.redirect(303, nextStep(request));
  const returnsHere = request.method === 'GET' && request.originalUrl !== paths.dashboard;
  response.redirect(303, paths.signIn + (returnsHere ? returnQuery(request.originalUrl) : ''));
}

/** The password was right, the code is still to come. */
export const codePending = guard('code-pending', (request, response, next) => {
  if (request.session.signIn?.stage === 'password-verified') return next();
  response.redirect(303, request.actor ? paths.dashboard : paths.signIn);
});

function nextStep(request: Request): string {
  return request.session.newTotpSecret === undefined ? paths.signInCode : paths.twoFactorSetup;
}

/** The signed-in actor. Only behind the `signedIn` guard. */
export function actorOfRequest(request: Request): Actor {
  if (!request.actor) throw new Error('This route is not behind the signedIn guard');
  return request.actor;
}

/** The account that is signed in, or on its way in. Only behind a guard. */
export function accountOfRequest(request: Request): Account {
  if (!request.session.account) throw new Error('This route is not behind a guard');
  return request.session.account;
}

/** Reports whether the browser is signed in as someone other than the owner of this login. */
export function isSomeoneElseSignedIn({ actor }: Request, accountId: number): boolean {
  return actor !== undefined && actor.accountId !== accountId;
}
