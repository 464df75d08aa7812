import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The language and the time zone of pages, and the forms in which people choose them. */
export const preferences = {
  language: 'Idioma',
  sameAsBrowser: 'El mismo que el navegador',
  profileHint: 'El idioma de las páginas y de los correos que le enviamos.',
  loginHint: ({ language }: Variables<'language'>) =>
    `El idioma de las páginas y los correos de este usuario. Si lo deja en “El mismo que el navegador”, hasta el primer inicio de sesión los correos estarán en este idioma: ${language}.`,
  timesAreIn: ({ timeZone }: Variables<'timeZone'>) => `Las horas se muestran en ${timeZone}.`,
  changeTimeZone: 'Cambiar la zona horaria',
} satisfies Catalogue['preferences'];
