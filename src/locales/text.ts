import type { Catalogue } from './catalogues.ts';

/** A text whose reader, and so its language, is known later. */
export type Text = (t: Catalogue) => string;
