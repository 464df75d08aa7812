import { MOST_WRONG_CODES } from './throttling.ts';

/** What is wrong with a code, in a sentence. */
export const codeObjections = {
  missing: 'Enter the 6-digit code that your authenticator app shows now.',
  malformed:
    'A code has 6 digits. Enter the code that your authenticator app shows now. This did not count as a wrong code.',
  wrong:
    'This code does not count. Each code counts once: wait for the next one, and compare the clock of your phone with the time shown here.',
  'only-a-reset-helps': `There were ${MOST_WRONG_CODES} wrong codes in a row. No more are taken: ask an admin for Reset 2FA.`,
  'not-here': 'Sign in once more first: you signed in more than 10 minutes ago.',
} as const;
