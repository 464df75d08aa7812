import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The language and the time zone of pages, and the forms in which people choose them. */
export const preferences = {
  language: 'Taal',
  sameAsBrowser: 'Zoals in de browser',
  profileHint: 'De taal van de pagina’s en van de e-mails die we u sturen.',
  loginHint: ({ language }: Variables<'language'>) =>
    `De taal van de pagina’s en e-mails voor deze login. Bij “Zoals in de browser” zijn e-mails tot de eerste keer inloggen in deze taal: ${language}.`,
  timesAreIn: ({ timeZone }: Variables<'timeZone'>) => `Tijden zijn in ${timeZone}.`,
  changeTimeZone: 'Tijdzone wijzigen',
} satisfies Catalogue['preferences'];
