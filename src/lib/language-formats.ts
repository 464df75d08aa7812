import { timeFormats } from './times.ts';

/** The parameter of a message with these variables. Each is text that is ready to be shown. */
export type Variables<Name extends string> = Readonly<Record<Name, string>>;

type Form = (count: string) => string;
type PluralForms = Partial<Record<Intl.LDMLPluralRule, Form>> & { other: Form };

/** How a language writes numbers, lists and times, and chooses plural forms. `locale` is a tag such as "en-GB". */
export function languageFormats(locale: string) {
  const numbers = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale);
  return {
    ...timeFormats(locale),
    /** Formats a number, such as "1,200". */
    number: (value: number) => numbers.format(value),
    /** Formats a number that is only counted up to a cap. A number above the cap becomes, for example, "10,000+". */
    capped: (value: number, cap: number) => (value > cap ? `${numbers.format(cap)}+` : numbers.format(value)),
    /** Returns the sentence for a number. Each form is the whole sentence, and is given the formatted number. */
    plural: (value: number, forms: PluralForms) =>
      (forms[rules.select(value)] ?? forms.other)(numbers.format(value)),
    /** Formats a list, such as "one, two and three". */
    list: (items: readonly string[]) => lists.format(items),
  };
}

/** A sentence, or a message that makes one from names. */
export type Sentence<Names> = string | ((names: Names) => string);

/** Returns the sentence, with the names that it mentions. */
export function sentenceFrom<Names>(sentence: Sentence<Names>, names: Names): string {
  return typeof sentence === 'string' ? sentence : sentence(names);
}
