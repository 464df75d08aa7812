import { isLanguage, languages, type Language } from '../locales/catalogues.ts';

/** The names of each language in all languages, such as "german", "deutsch" and "allemand". */
const names = new Map(
  languages.flatMap((reader) => {
    const inReadersLanguage = new Intl.DisplayNames(reader, { type: 'language' });
    return languages.map((language) => [nameKey(inReadersLanguage.of(language) ?? ''), language] as const);
  }),
);

/**
 * Finds a language by its tag, with or without a region such as "de-AT", or by its name in any language. Returns
 * undefined if there is none.
 */
export function languageNamed(text: string): Language | undefined {
  const key = nameKey(text);
  const [tag] = key.split(/[-_]/);
  return names.get(key) ?? (isLanguage(tag) ? tag : undefined);
}

function nameKey(name: string): string {
  return name.trim().toLowerCase();
}
