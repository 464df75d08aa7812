import { languageFormats } from '../../lib/language-formats.ts';

/** How Dutch writes numbers, lists and times. */
export const formats = languageFormats('nl-NL');

/** The functions that Dutch messages use. */
export const { number, plural, list } = formats;
