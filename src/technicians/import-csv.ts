import { parse, type CsvError } from 'csv-parse/sync';
import { BATCH_LIMIT } from '../batches/batch.ts';
import { formatCount } from '../numbers.ts';
import { fromText } from './csv-formula.ts';

/** One technician of a file, as it stands there. */
export interface ImportLine {
  /** Where it begins in the file. */
  line: number;
  username: string;
  email: string;
  notes: string;
  admin: string;
  /** It has more cells than the header names. */
  hasMore: boolean;
}

type Column = 'username' | 'email' | 'notes' | 'admin';

export type ImportFile = { ok: true; lines: ImportLine[] } | { ok: false; problem: string };

/** How a column may be headed, in small letters, without spaces and hyphens. */
const headings = new Map<string, Column>([
  ['username', 'username'],
  ['email', 'email'],
  ['emailaddress', 'email'],
  ['notes', 'notes'],
  ['admin', 'admin'],
]);

/** Reads a CSV file: with or without BOM, with commas, semicolons or tabs, its columns in any order. */
export function readImportFile(bytes: Uint8Array): ImportFile {
  const text = textOf(bytes);
  if (text === undefined) return refused('The file is not UTF-8 text: save it as “CSV UTF-8”.');
  const cells = cellsOf(text);
  if ('problem' in cells) return refused(cells.problem);
  const [head, ...records] = cells.records.filter(isContent);
  if (!head) return refused('There is nothing in it.');
  const columns = columnsOf(head.record);
  if ('problem' in columns) return refused(columns.problem);
  if (records.length === 0) return refused('There is a header and no line below it.');
  if (records.length > BATCH_LIMIT) {
    return refused(`At most ${formatCount(BATCH_LIMIT)} lines at once: this has more.`);
  }
  const cell = (record: string[], column: Column) => fromText(record[columns.places[column] ?? -1] ?? '');
  return {
    ok: true,
    lines: records.map(({ record, line }) => ({
      line,
      username: cell(record, 'username'),
      email: cell(record, 'email'),
      notes: cell(record, 'notes'),
      admin: cell(record, 'admin').trim(),
      hasMore: record.slice(head.record.length).some((extra) => extra.trim() !== ''),
    })),
  };
}

/** Excel names the delimiter in a line before the header. */
function isContent({ record, line }: Line): boolean {
  return record.some((cell) => cell.trim() !== '') && !(line === 1 && record[0] === 'sep=');
}

function refused(problem: string): ImportFile {
  return { ok: false, problem };
}

/** Ends of lines are all the same afterwards, so that lines can be counted. NUL is in no text, but in UTF-16. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text.replaceAll(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

interface Line {
  record: string[];
  /** Where it begins. */
  line: number;
}

function cellsOf(text: string): { records: Line[] } | { problem: string } {
  const records: Line[] = [];
  let ended = 0;
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: (record: string[], { lines }) => {
        records.push({ record, line: ended + 1 });
        ended = lines;
        return null;
      },
    });
    return { records };
  } catch (error) {
    return { problem: problemOf(error as CsvError, ended + 1) };
  }
}

/** The one that the header has most of. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf('\n') + 1) || text;
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best));
}

function problemOf({ code }: CsvError, line: number): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return `Line ${line}: a quote (") is opened and never closed. Nothing was done.`;
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return `Line ${line}: a quote (") stands where none can be. A quote within quotes is written twice.`;
    default:
      return `Line ${line}: this is not CSV.`;
  }
}

function columnsOf(header: string[]): { places: Partial<Record<Column, number>> } | { problem: string } {
  const places: Partial<Record<Column, number>> = {};
  for (const [place, heading] of header.entries()) {
    const column = headings.get(heading.toLowerCase().replaceAll(/[\s-]/g, ''));
    if (column === undefined) continue;
    if (places[column] !== undefined) return { problem: `The header names “${heading.trim()}” twice.` };
    places[column] = place;
  }
  const missing = [
    ...(places.username === undefined ? ['username'] : []),
    ...(places.email === undefined ? ['e-mail'] : []),
  ];
  return missing.length === 0
    ? { places }
    : { problem: `The first line must name the columns: ${missing.join(' and ')} is missing.` };
}

/** What a file may look like. */
export const importSample = [
  'username,e-mail,notes,admin',
  'nina,nina@acme.example,Night shift,',
  'oscar,oscar@acme.example,"Starts on Monday,\nneeds a phone",acme-east',
  '',
].join('\r\n');
