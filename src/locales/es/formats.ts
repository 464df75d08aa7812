import { languageFormats } from '../../lib/language-formats.ts';

/** How Spanish writes numbers, lists and times. */
export const formats = languageFormats('es-ES');

/** The functions that Spanish messages use. */
export const { number, plural, list } = formats;
