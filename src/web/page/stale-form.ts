import type { ErrorRequestHandler, Request } from 'express';
import { paths } from '../../paths.ts';
import type { Csrf } from '../http/csrf.ts';
import { addFlash } from './flash.ts';
import { typedValues } from './form.ts';
import { localPathOr, returnQuery } from '../http/return-to.ts';

/** A form that people send while they are signed out or their second factor is pending. */
export interface SignedOutForm {
  /** The path that the form is sent to. `:name` matches one segment. */
  path: string;
  /** Returns the path of the form's page, if that is different. */
  page?: (path: string) => string;
  /** Whether the form belongs to the second step of signing in. */
  pendingMfa?: boolean;
}

/** Removes the last segment of a path, for forms such as `/invitation/…/renew` that have no page of their own. */
export const parentPath = (path: string) => path.replace(/\/[^/]*$/, '');

/** The forms for signing in and for forgotten passwords, which the console and the SSO provider share. */
export const signInForms: SignedOutForm[] = [
  { path: paths.signIn },
  { path: paths.forgotPassword },
  { path: paths.signInWithPasskey, page: () => paths.signIn },
  ...[paths.signInCode, paths.recovery, paths.twoFactorSetup].map((path) => ({ path, pendingMfa: true })),
];

/**
 * Shows a form's page again with the typed text, if the person signed in or out after they opened it. Does not carry
 * out the form. Use after the token check.
 */
export function staleForms(csrf: Csrf, forms: readonly SignedOutForm[]): ErrorRequestHandler {
  const patterns = forms.map((form) => ({
    ...form,
    pattern: new RegExp(`^${form.path.replaceAll(/:\w+/g, '[^/]+')}$`, 'i'),
  }));
  return (error: { code?: unknown }, request, response, next) => {
    const form = patterns.find(({ pattern }) => pattern.test(request.path));
    if (error.code !== 'EBADCSRFTOKEN' || !form || !csrf.hasFormToken(request)) return next(error);
    if (form.page) {
      const { returnTo } = typedValues(request, ['returnTo']);
      return response.redirect(303, form.page(request.path) + returnQuery(returnTo));
    }
    if (form.pendingMfa && request.session.signIn?.stage !== 'password-verified') {
      return response.redirect(303, afterSignIn(request));
    }
    if (form.path !== paths.signIn || !request.actor)
      addFlash(request, 'info', request.t.forms.draft.outOfDate);
    response.status(409);
    request.method = 'GET';
    next();
  };
}

/** Returns where to go if the second step of a sign-in has expired or was completed in another tab. */
function afterSignIn(request: Request): string {
  const { returnTo } = typedValues(request, ['returnTo']);
  if (request.actor) return localPathOr(paths.dashboard, returnTo);
  return `${paths.signIn}?notice=sign-in-ended${returnQuery(returnTo).replace('?', '&')}`;
}
