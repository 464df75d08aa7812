import type { ErrorRequestHandler, Request } from 'express';
import { paths } from '../../paths.ts';
import type { Csrf } from '../http/csrf.ts';
import { addFlash } from './flash.ts';
import { typedValues } from './form.ts';
import { localPathOr, returnQuery } from '../http/return-to.ts';

/** A form that people send without being signed in, or between password and code. */
export interface OpenForm {
  /** The path that it is sent to; `:name` matches one segment. */
  path: string;
  /** The path of its page, if that is a different one. */
  page?: (path: string) => string;
  /** Whether it belongs to the second step of signing in. */
  pendingMfa?: boolean;
}

const OUT_OF_DATE =
  'You signed in or out after you opened this page, so nothing was changed. Check this page before you continue.';

/** The page one level up: for forms such as `/invitation/…/renew`, which have no page of their own. */
export const parentPath = (path: string) => path.replace(/\/[^/]*$/, '');

/** The forms of the second step of signing in, in console and provider. */
export const signInForms: OpenForm[] = [
  { path: paths.signIn },
  { path: paths.forgotPassword },
  ...[paths.signInCode, paths.recovery, paths.twoFactorSetup].map((path) => ({ path, pendingMfa: true })),
];

/**
 * Shows the form's page again, with what was typed, if the form's token is from before the person signed in or out. Does
 * not carry out the form. Use after the token check.
 */
export function staleForms(csrf: Csrf, forms: readonly OpenForm[]): ErrorRequestHandler {
  const patterns = forms.map((form) => ({
    ...form,
    pattern: new RegExp(`^${form.path.replaceAll(/:\w+/g, '[^/]+')}$`, 'i'),
  }));
  return (error: { code?: unknown }, request, response, next) => {
    const form = patterns.find(({ pattern }) => pattern.test(request.path));
    if (error.code !== 'EBADCSRFTOKEN' || !form || !csrf.hasFormToken(request)) return next(error);
    if (form.page) return response.redirect(303, form.page(request.path));
    if (form.pendingMfa && request.session.signIn?.stage !== 'password-verified') {
      return response.redirect(303, afterSignIn(request));
    }
    if (form.path !== paths.signIn || !request.actor) addFlash(request, 'info', OUT_OF_DATE);
    response.status(409);
    request.method = 'GET';
    next();
  };
}

/** Where to go if the second step of a sign-in has ended or was finished in another tab. */
function afterSignIn(request: Request): string {
  const { returnTo } = typedValues(request, ['returnTo']);
  if (request.actor) return localPathOr(paths.dashboard, returnTo);
  return `${paths.signIn}?notice=sign-in-ended${returnQuery(returnTo).replace('?', '&')}`;
}
