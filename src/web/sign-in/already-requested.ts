import type { Request, Response } from 'express';
import type { Catalogue } from '../../locales/catalogues.ts';
import type { EarlierRequest } from '../../sign-in/request-email.ts';

/** Shows a page with status 429 that says when the email was requested, and when the person can ask again. */
export function showAlreadyRequested(
  { t }: Request,
  response: Response,
  kind: EarlierRequest['what'] | 'newAccount',
  { requestedAt, againAt, retryAfterSeconds }: EarlierRequest,
): void {
  const { title, already } = t.signIn.checkEmail;
  response.status(429).set('Retry-After', String(retryAfterSeconds));
  response.page('sign-in/already-requested', {
    title,
    already: already[kind]({ time: inUtc(t, requestedAt) }),
    againAt: inUtc(t, againAt),
  });
}

/** We don't know the time zone of a person who isn't signed in. */
function inUtc({ formats }: Catalogue, date: Date): string {
  return `${formats.clock(date)} UTC`;
}
