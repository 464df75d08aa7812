import { de } from './de/de.ts';
import { en, type Catalogue } from './en/en.ts';
import { es } from './es/es.ts';
import { fr } from './fr/fr.ts';
import { nl } from './nl/nl.ts';

export type { Catalogue };

/** The catalogue of each language, in the order in which people choose one. */
export const catalogues = { en, de, es, fr, nl } satisfies Record<string, Catalogue>;

/** The tag of a language that has a catalogue, such as "en". */
export type Language = keyof typeof catalogues;

export const languages = Object.keys(catalogues) as Language[];

/** Checks whether a tag from a form, a cookie or the database is a language that has a catalogue. */
export function isLanguage(tag: unknown): tag is Language {
  return languages.some((language) => language === tag);
}

/** Returns the catalogue of a stored tag, or of the language `otherwise` if there is none with that tag. */
export function catalogueOf(tag: string | null, otherwise: Language): Catalogue {
  return catalogues[isLanguage(tag) ? tag : otherwise];
}

/** Returns each language with its name in that language, in the order of the catalogues. */
export function languageNames(): { language: Language; name: string }[] {
  return languages.map((language) => ({ language, name: catalogues[language].languageName }));
}
