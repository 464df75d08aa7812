import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The language and the time zone of pages, and the forms in which people choose them. */
export const preferences = {
  language: 'Sprache',
  sameAsBrowser: 'Wie im Browser',
  profileHint: 'Die Sprache der Seiten und der E-Mails an Sie.',
  loginHint: ({ language }: Variables<'language'>) =>
    `Die Sprache der Seiten und E-Mails für diesen Zugang. Bei „Wie im Browser“ gilt für E-Mails bis zur ersten Anmeldung: ${language}.`,
  timesAreIn: ({ timeZone }: Variables<'timeZone'>) => `Zeitzone der Uhrzeiten: ${timeZone}.`,
  changeTimeZone: 'Zeitzone ändern',
} satisfies Catalogue['preferences'];
