import type { Request, RequestHandler, Response } from 'express';
import type { Account } from '../../accounts/account.ts';
import type { Actor } from '../../audit/actor.ts';
import { paths } from '../../paths.ts';
import { returnQuery } from './return-to.ts';

/** A route's middleware that decides who may use the route. A test fails if a route has no guard. */
export type Guard = RequestHandler & { guard: string };

function guard(name: string, handler: RequestHandler): Guard {
  return Object.assign(handler, { guard: name });
}

/** For pages that need no sign-in, such as the sign-in page and the pages of emailed links. */
export const anyone = guard('anyone', (_request, _response, next) => next());

/**
 * Requires a signed-in account. Redirects to the first-run page until the account has completed it, and from any page to
 * the recovery key until its owner has saved it, because no page shows the key later.
 */
export const signedIn = guard('signed-in', (request, response, next) => {
  if (!request.actor) return toSignIn(request, response);
  if (request.method === 'GET' && request.session.newRecoveryKey !== undefined) {
    return response.redirect(303, paths.recoveryKey);
  }
  if (accountOfRequest(request).firstRunPending) return response.redirect(303, paths.firstRun);
  next();
});

/**
 * Requires a signed-in account, which need not have completed the first-run page. The recovery key and the offer of an
 * authenticator app come before that page, and anyone can sign out.
 */
export const signedInOrFirstRun = guard('signed-in', (request, response, next) => {
  if (request.actor) return next();
  toSignIn(request, response);
});

/** Requires a signed-in account that has not completed the first-run page yet. */
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

/** Requires a sign-in that is waiting for its second factor. */
export const codePending = guard('code-pending', (request, response, next) => {
  if (request.session.signIn?.stage === 'password-verified') return next();
  response.redirect(303, request.actor ? paths.dashboard : paths.signIn);
});

function nextStep(request: Request): string {
  return request.session.newTotpSecret === undefined ? paths.signInCode : paths.twoFactorSetup;
}

/** Returns the signed-in actor. Throws an Error on a route without a guard that requires one. */
export function actorOfRequest(request: Request): Actor {
  if (!request.actor) throw new Error('This route is not behind the signedIn guard');
  return request.actor;
}

/**
 * Returns the account that is signed in or has a pending second factor. Throws an Error on a route without a guard that
 * requires one.
 */
export function accountOfRequest(request: Request): Account {
  if (!request.session.account) throw new Error('This route is not behind a guard');
  return request.session.account;
}

/** Reports whether the browser is signed in as someone other than the owner of this login. */
export function isSomeoneElseSignedIn({ actor }: Request, accountId: number): boolean {
  return actor !== undefined && actor.accountId !== accountId;
}
