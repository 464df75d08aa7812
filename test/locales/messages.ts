import type { Catalogue } from '../../src/locales/catalogues.ts';

type Message = string | ((variables: unknown) => string);

/** Returns the messages of a catalogue by their path, such as "emails.invitation.subject". */
export function messagesOf(catalogue: object): Map<string, Message> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]: [string, unknown]): [string, Message][] => {
      // The language's tag, its own name and the formats are not messages.
      if (['language', 'languageName', 'formats'].includes(key)) return [];
      if (typeof value === 'string' || typeof value === 'function') return [[key, value as Message]];
      return [...messagesOf(value as object)].map(([path, message]) => [`${key}.${path}`, message]);
    }),
  );
}

/** A value that works as text, as a number and as a list, so that a message can be used without knowing its types. */
class Sample {
  readonly #name: string;
  readonly #number: number;

  constructor(name: string, number: number) {
    this.#name = name;
    this.#number = number;
  }

  [Symbol.toPrimitive](hint: string): string | number {
    return hint === 'number' ? this.#number : `{${this.#name}}`;
  }

  *[Symbol.iterator]() {
    yield `{${this.#name}}`;
  }
}

/** Returns the text of a message, with its variables in braces. Numbers have the value `number`. */
export function textOf(message: Message, number = 1234): { text: string; variables: Set<string> } {
  const variables = new Set<string>();
  if (typeof message === 'string') return { text: message, variables };
  const samples = new Proxy(
    {},
    {
      get(_target, name) {
        variables.add(String(name));
        return new Sample(String(name), number);
      },
    },
  );
  return { text: message(samples), variables };
}

const NUMBERS = [0, 1, 2, 5, 21, 1234];

/** Compares a catalogue with the English one. Returns one sentence for each difference in keys and variables. */
export function differences(english: object, other: object): string[] {
  const [expected, actual] = [messagesOf(english), messagesOf(other)];
  return [
    ...[...expected.keys()].filter((path) => !actual.has(path)).map((path) => `${path} is missing.`),
    ...[...actual.keys()].filter((path) => !expected.has(path)).map((path) => `${path} is not in English.`),
    ...[...expected].flatMap(([path, message]) => {
      const translation = actual.get(path);
      return translation === undefined
        ? []
        : droppedVariables(message, translation).map((name) => `${path} drops the variable ${name}.`);
    }),
  ];
}

/** A number may be left out of a sentence about one or none. Any other variable must be in each form of the sentence. */
function droppedVariables(message: Message, translation: Message): string[] {
  const dropped = NUMBERS.flatMap((number) => {
    const [original, translated] = [textOf(message, number), textOf(translation, number)];
    return [...original.variables].filter((name) =>
      original.text.includes(`{${name}}`)
        ? !translated.text.includes(`{${name}}`)
        : !translated.variables.has(name),
    );
  });
  return [...new Set(dropped)];
}

/** Returns a catalogue in a language that does not exist: English in brackets. Text outside brackets is not from it. */
export function pseudoLanguage(catalogue: Catalogue): Catalogue {
  const inBrackets = (value: unknown): unknown => {
    if (typeof value === 'string') return `[${value}]`;
    if (typeof value === 'function')
      return (...given: unknown[]) => `[${(value as (...of: unknown[]) => string)(...given)}]`;
    return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, inBrackets(each)]));
  };
  return { ...(inBrackets(catalogue) as Catalogue), language: catalogue.language };
}

/** Returns the words of a text that are outside brackets. Brackets can be nested. */
export function wordsOutsideBrackets(text: string): string[] {
  let inner = text;
  for (let before = ''; before !== inner;) [before, inner] = [inner, inner.replace(/\[[^[\]]*\]/gs, ' ')];
  return inner.match(/\p{Letter}+/gu) ?? [];
}
