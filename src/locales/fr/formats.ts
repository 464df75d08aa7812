import { languageFormats } from '../../lib/language-formats.ts';

/** How French writes numbers, lists and times. */
export const formats = languageFormats('fr-FR');

/** The functions that French messages use. */
export const { number, plural, list } = formats;
