import { languageFormats } from '../../lib/language-formats.ts';

/** How German writes numbers, lists and times. */
export const formats = languageFormats('de-DE');

/** The functions that German messages use. */
export const { number, plural, list } = formats;
