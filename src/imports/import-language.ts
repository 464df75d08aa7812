import { languageNames, languages, type Language } from '../locales/catalogues.ts';

/** The names of each language in all languages, such as "german", "deutsch" and "allemand". */
const names = new Map(
  languages.flatMap((reader) => {
    const inReadersLanguage = new Intl.DisplayNames(reader, { type: 'language' });
    return languages.map((language) => [nameKey(inReadersLanguage.of(language) ?? ''), language] as const);
  }),
);
for (const { language, name } of languageNames()) names.set(nameKey(name), language);

/**
 * Finds a language by its tag, with or without a region such as "de-AT", or by its name in any language. Returns
 * undefined if there is none.
 */
export function languageNamed(text: string): Language | undefined {
  const key = nameKey(text);
  const [tag] = key.split(/[-_]/);
  return names.get(key) ?? languages.find((language) => language === tag);
}

function nameKey(name: string): string {
  return name.trim().toLowerCase();
}
