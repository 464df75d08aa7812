import type { Help } from '../accounts/who-can-help.ts';
import { catalogues } from '../locales/catalogues.ts';
import { MAX_WRONG_CODES } from '../rate-limits/limits.ts';

/** How long after entering a second factor people don't have to confirm again that it's them. */
export const REAUTHENTICATION_MINUTES = 10;
export const SIGNED_IN_TOO_LONG_AGO = `You signed in more than ${catalogues.en.formats.duration(REAUTHENTICATION_MINUTES)} ago.`;

const validationMessages = {
  missing: () => 'Enter the 6-digit code that your authenticator app shows now.',
  malformed: () =>
    'A code has 6 digits. Enter the code that your authenticator app shows now. We didn’t count this as a wrong code.',
  wrong: () =>
    'That code is incorrect, or it has been used. Wait for the next one, and compare the clock of your phone with the time shown here.',
  'only-a-reset-helps': (help: Help) =>
    `There were ${MAX_WRONG_CODES} wrong codes in a row, so we don’t accept any more. To sign in again, ${help.askFor('Reset 2FA')}.`,
  'not-here': () => `${SIGNED_IN_TOO_LONG_AGO} Sign in again first.`,
} as const;

/** Returns a message that says what is wrong with a code and how to continue. */
export function codeValidationMessage(problem: keyof typeof validationMessages, help: Help): string {
  return validationMessages[problem](help);
}
