import { catalogues, type Catalogue } from '../locales/catalogues.ts';
import type { Text } from '../locales/text.ts';

/**
 * A rule doesn't allow something in the current state. The text is the reason, without a full stop, because lists show
 * it as a label. `message` is the reason in English, for logs.
 */
export class RefusedError extends Error {
  override name = 'RefusedError';
  readonly text: Text;

  constructor(text: Text) {
    super(text(catalogues.en));
    this.text = text;
  }
}

/**
 * A form has values that can't be accepted. `errors` has one sentence for each field, `text` has all of them, and `message`
 * is that text in English, for logs.
 */
export class InvalidFormError extends Error {
  override name = 'InvalidFormError';
  readonly errors: Record<string, Text>;
  readonly text: Text;

  constructor(errors: Record<string, Text>) {
    const text: Text = (t) => Object.values(inLanguageOf(t, errors)).join(' ');
    super(text(catalogues.en));
    this.errors = errors;
    this.text = text;
  }
}

/** Returns the sentence for each field in the language of the catalogue. */
export function inLanguageOf(t: Catalogue, errors: Record<string, Text>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([field, text]) => [field, text(t)]));
}
