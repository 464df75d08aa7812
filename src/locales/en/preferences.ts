import type { Variables } from '../../lib/language-formats.ts';

/** The language and the time zone of pages, and the forms in which people choose them. */
export const preferences = {
  language: 'Language',
  sameAsBrowser: 'Same as the browser',
  profileHint: 'The language of pages and of the emails we send to you.',
  loginHint: ({ language }: Variables<'language'>) =>
    `The language of pages and emails for this login. If you leave it as “Same as the browser”, emails are in ${language} until the first sign-in.`,
  timesAreIn: ({ timeZone }: Variables<'timeZone'>) => `Times are in ${timeZone}.`,
  changeTimeZone: 'Change the time zone',
};
