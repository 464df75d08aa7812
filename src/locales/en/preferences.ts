import type { Variables } from '../../lib/language-formats.ts';

/** The language and the time zone of pages, and the forms in which people choose them. */
export const preferences = {
  language: 'Language',
  timesAreIn: ({ timeZone }: Variables<'timeZone'>) => `Times are in ${timeZone}.`,
  changeTimeZone: 'Change the time zone',
};
