import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The language and the time zone of pages, and the forms in which people choose them. */
export const preferences = {
  language: 'Langue',
  sameAsBrowser: 'Comme le navigateur',
  profileHint: 'La langue des pages et des e-mails que nous vous envoyons.',
  loginHint: ({ language }: Variables<'language'>) =>
    `La langue des pages et des e-mails pour cet accès. Avec « Comme le navigateur », langue des e-mails jusqu’à la première connexion : ${language}.`,
  timesAreIn: ({ timeZone }: Variables<'timeZone'>) => `Heures affichées dans le fuseau ${timeZone}.`,
  changeTimeZone: 'Changer le fuseau horaire',
} satisfies Catalogue['preferences'];
