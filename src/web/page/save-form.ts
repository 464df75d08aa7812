import type { Request, Response } from 'express';
import { TooManyRequestsError } from '../../lib/errors.ts';
import { inLanguageOf, InvalidFormError } from '../../forms/form-errors.ts';
import { EmailLimitError } from '../../mail/queue/limit-emails.ts';
import { redirectWithMessage, type Message } from './flash.ts';
import { StaleFormError } from '../../forms/form-version.ts';

/**
 * Saves a form and redirects to `next`, which shows the message that `save` returns. See redirectWithMessage. If the form is invalid or a limit
 * is reached, calls `showAgain` with the errors and, for a stale form, the current values. Rethrows all other errors.
 */
export async function saveForm(
  request: Request,
  response: Response,
  next: string,
  save: () => Promise<Message | string>,
  showAgain: (errors: Record<string, string>, current: Record<string, string>) => Promise<void> | void,
): Promise<void> {
  try {
    redirectWithMessage(request, response, next, await save());
  } catch (error) {
    const limited = limitErrors(request, response, error);
    if (limited) return showAgain(limited, {});
    if (!(error instanceof InvalidFormError)) throw error;
    await showAgain(inLanguageOf(request.t, error.errors), currentValues(error));
  }
}

/**
 * Returns the form's errors if a limit is reached, and sets the status to 429 with `Retry-After`. Returns undefined for
 * any other error.
 */
export function limitErrors(
  request: Request,
  response: Response,
  error: unknown,
): Record<string, string> | undefined {
  const { t } = request;
  const isNames = error instanceof TooManyRequestsError && error.limited === 'names';
  if (!isNames && !(error instanceof EmailLimitError)) return undefined;
  response.status(429).set('Retry-After', String(error.retryAfterSeconds));
  return error instanceof EmailLimitError
    ? { email: t.validation.nothingSaved({ reason: error.text(t) }) }
    : { '': t.validation.tooManyNames({ wait: t.formats.wait(error.retryAfterSeconds) }) };
}

/** Returns the current values that a stale form shows in place of its own. They are empty for any other error. */
export function currentValues(error: InvalidFormError): Record<string, string> {
  return error instanceof StaleFormError ? error.current : {};
}
