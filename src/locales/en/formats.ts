import { languageFormats } from '../../lib/language-formats.ts';

/** How English writes numbers, lists and times. */
export const formats = languageFormats('en-GB');

/** The functions that English messages use. */
export const { number, plural, list } = formats;
