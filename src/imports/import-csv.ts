import { BATCH_LIMIT } from '../batches/batch.ts';
import type { ImportSource } from '../batches/import-source.ts';
import { restoreCell } from '../lib/csv-formula.ts';
import { COLUMN_LIMIT, CsvQuoteError, CsvReader, type CsvRecord } from '../lib/csv-reader.ts';
import { createPause } from '../lib/pause.ts';
import { formatCount } from '../lib/numbers.ts';
import { findHeader, separatorNames, type Header } from './import-header.ts';
import type { Column } from './import-headings.ts';
import { decodePieces, decodeStart, encodingNames, encodingOf, NotTextError } from './import-text.ts';

/** One technician in a file, as typed. */
export interface ImportLine {
  /** The line number in the file where the record begins. */
  line: number;
  /** Null if the file has no column for it. */
  username: string | null;
  email: string;
  notes: string;
  admin: string;
  /** The line has more cells than the header. */
  hasMore: boolean;
}

export type ImportFile =
  { ok: true; source: ImportSource; lines: ImportLine[] } | { ok: false; problem: string };

const notText = 'This is not a text file. If it is a workbook, save it as “CSV UTF-8” first.';
const noHeader =
  'No header found in the first 20 lines. Add a line that names the columns, for example: username,e-mail,notes,admin';
const noAddresses = 'No column with email addresses found. Add a column named “e-mail”.';

/** The number of unused headings that the preview lists. */
const IGNORED_SHOWN = 20;

/**
 * Reads CSV with any common encoding and separator, and with columns in any order, including other systems' column
 * names. Returns the problem instead if the file cannot be used. Yields to other requests while it reads.
 */
export async function readImportFile(bytes: Uint8Array): Promise<ImportFile> {
  const encoding = encodingOf(bytes);
  try {
    const start = decodeStart(bytes, encoding);
    if (isBlank(start.text)) return refused('The file is empty, or begins with many empty lines.');
    const header = await findHeader(start);
    if (!header) return refused(noHeader);
    if (header.record.isTooWide) return refused(`The header names more than ${COLUMN_LIMIT} columns.`);
    if (header.repeated !== undefined) {
      return refused(`The header names “${header.repeated}” twice. Remove or rename one of the two columns.`);
    }
    return await readBelow(header, decodePieces(bytes, encoding), encodingNames[encoding]);
  } catch (error) {
    if (error instanceof CsvQuoteError) return refused(quoteProblem(error));
    if (error instanceof NotTextError) return refused(notText);
    throw error;
  }
}

async function readBelow(header: Header, pieces: Iterable<string>, encoding: string): Promise<ImportFile> {
  const { columns, record: heading } = header;
  const lines: ImportLine[] = [];
  for await (const { line, cells, isTooWide } of recordsBelow(header, pieces)) {
    if (lines.length === BATCH_LIMIT) {
      return refused(`You can import up to ${formatCount(BATCH_LIMIT)} lines at once. Split the file.`);
    }
    const cell = (column: Column) => restoreCell(cells[columns[column] ?? -1] ?? '');
    lines.push({
      line,
      username: columns.username === undefined ? null : cell('username'),
      email: cell('email'),
      notes: cell('notes'),
      admin: cell('admin'),
      hasMore: isTooWide || cells.slice(heading.cells.length).some((extra) => !isBlank(extra)),
    });
  }
  const [first] = lines;
  if (!first) return refused('The file has a header row but no data.');
  if (columns.email === undefined && !first.username?.includes('@')) return refused(noAddresses);
  return { ok: true, source: sourceOf(header, encoding), lines };
}

/** The records below the header that are not blank. */
async function* recordsBelow(header: Header, pieces: Iterable<string>): AsyncGenerator<CsvRecord> {
  const pause = createPause();
  const reader = new CsvReader(header.separator, header.line);
  let skipped = header.offset;
  let isHeader = true;
  for (const piece of pieces) {
    yield* contentOf(reader.read(piece.slice(skipped)));
    skipped = 0;
    await pause();
  }
  yield* contentOf(reader.end());

  function* contentOf(records: Iterable<CsvRecord>): Generator<CsvRecord> {
    for (const record of records) {
      if (!isHeader && record.cells.some((cell) => !isBlank(cell))) yield record;
      isHeader = false;
    }
  }
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

function sourceOf({ separator, line, columns, record }: Header, encoding: string): ImportSource {
  const used = new Set(Object.values(columns));
  const ignored = record.cells.filter((cell, index) => !used.has(index) && !isBlank(cell));
  return {
    encoding,
    separator: separatorNames[separator] ?? `“${separator}”`,
    headerLine: line,
    headings: Object.fromEntries(
      Object.entries(columns).map(([column, index]) => [column, headingText(record.cells[index] ?? '')]),
    ),
    ignored: ignored.slice(0, IGNORED_SHOWN).map(headingText),
    ignoredCount: ignored.length,
  };
}

function headingText(cell: string): string {
  return cell.replaceAll(/\s+/g, ' ').trim().slice(0, 60);
}

function refused(problem: string): ImportFile {
  return { ok: false, problem };
}

function quoteProblem({ line, kind }: CsvQuoteError): string {
  return kind === 'unclosed'
    ? `Line ${line}: a quotation mark (") is opened and never closed. Nothing was imported.`
    : `Line ${line}: a quotation mark (") is in the wrong place. Put quotes around the whole cell, and write a quote within it twice. Nothing was imported.`;
}

/** An example file. */
export const importSample = [
  'username,e-mail,notes,admin',
  'nina,nina@acme.example,Night shift,',
  'oscar,oscar@acme.example,"Starts on Monday,\nneeds a phone",acme-east',
  '',
].join('\r\n');
