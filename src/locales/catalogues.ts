import { en, type Catalogue } from './en/en.ts';

export type { Catalogue };

/** The catalogue of each language. */
export const catalogues = { en } satisfies Record<string, Catalogue>;
