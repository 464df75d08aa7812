/** How we read an imported file. */
export interface ImportSource {
  /** Null for pasted text. */
  encoding: string | null;
  /** The separator's name, such as "Commas". */
  separator: string;
  headerLine: number;
  /** The heading of each column that is used. */
  headings: Partial<Record<'email' | 'username' | 'notes' | 'admin', string>>;
  /** Some of the headings that are not used. */
  ignored: string[];
  ignoredCount: number;
}

const labels = { email: 'Email address', username: 'Username', notes: 'Notes', admin: 'Admin' };

/** Returns labels and texts for the preview. */
export function describeSource({
  encoding,
  separator,
  headerLine,
  headings,
  ignored,
  ignoredCount,
}: ImportSource) {
  const others = ignoredCount - ignored.length;
  return [
    ...(encoding === null ? [] : [{ label: 'Encoding', text: encoding }]),
    { label: 'Separator', text: separator },
    { label: 'Header', text: `Line ${headerLine}` },
    ...Object.entries(labels).map(([name, label]) => ({
      label,
      text: columnText(headings, name as keyof typeof labels),
    })),
    ...(ignored.length === 0
      ? []
      : [{ label: 'Not used', text: ignored.join(', ') + (others > 0 ? ` and ${others} more` : '') }]),
  ];
}

function columnText(headings: ImportSource['headings'], name: keyof typeof labels): string {
  const heading = headings[name];
  if (heading !== undefined) return `Column “${heading}”`;
  return {
    email: 'The usernames, which are addresses',
    username: 'Proposed from the address',
    notes: 'None',
    admin: 'Your own admin',
  }[name];
}
