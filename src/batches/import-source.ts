import type { Catalogue } from '../locales/catalogues.ts';

/** How we read an imported file. */
export interface ImportSource {
  /** Null for pasted text. */
  encoding: string | null;
  /** The character. In imports of older versions, its English name. */
  separator: string;
  headerLine: number;
  /** The heading of each column that is used. */
  headings: Partial<Record<'email' | 'username' | 'notes' | 'admin' | 'language', string>>;
  /** Some of the headings that are not used. */
  ignored: string[];
  ignoredCount: number;
}

/** Returns labels and texts for the preview. */
export function describeSource(
  t: Catalogue,
  { encoding, separator, headerLine, headings, ignored, ignoredCount }: ImportSource,
) {
  const words = t.batches.source;
  const others = ignoredCount - ignored.length;
  const unused = ignored.join(', ');
  return [
    ...(encoding === null ? [] : [{ label: words.encoding, text: encoding }]),
    { label: words.separator, text: separatorText(t, separator) },
    { label: words.header, text: words.headerLine({ line: String(headerLine) }) },
    ...(['email', 'username', 'notes', 'admin', 'language'] as const).map((name) => {
      const heading = headings[name];
      return {
        label: words.fields[name],
        text: heading === undefined ? words.withoutColumn[name] : words.column({ heading }),
      };
    }),
    ...(ignored.length === 0
      ? []
      : [
          {
            label: words.unused,
            text: others > 0 ? words.unusedAndMore({ headings: unused, count: others }) : unused,
          },
        ]),
  ];
}

function separatorText({ batches: { source: words } }: Catalogue, separator: string): string {
  switch (separator) {
    case ',':
      return words.separators.comma;
    case ';':
      return words.separators.semicolon;
    case '\t':
      return words.separators.tab;
    case '|':
      return words.separators.bar;
    default:
      return separator.length === 1 ? words.otherSeparator({ character: separator }) : separator;
  }
}
