import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../catalogues.ts';

/** The language and the time zone of pages, and the forms in which people choose them. */
export const preferences = {
  language: 'Sprache',
  timesAreIn: ({ timeZone }: Variables<'timeZone'>) => `Zeitzone der Uhrzeiten: ${timeZone}.`,
  changeTimeZone: 'Zeitzone ändern',
} satisfies Catalogue['preferences'];
