import { languageFormats } from '../../lib/language-formats.ts';

/** The functions that English messages use. */
export const { number, plural, list } = languageFormats('en-GB');
