import { BATCH_LIMIT } from '../batches/batch.ts';
import type { ImportSource } from '../batches/import-source.ts';
import { restoreCell } from '../lib/csv-formula.ts';
import { COLUMN_LIMIT, CsvQuoteError, CsvReader, type CsvRecord } from '../lib/csv-reader.ts';
import { createPause } from '../lib/pause.ts';
import type { Text } from '../locales/text.ts';
import { findHeader, type Header } from './find-header-line.ts';
import type { Column } from './import-headings.ts';
import { decodePieces, decodeStart, encodingNames, encodingOf, NotTextError } from './import-encoding.ts';

/** One technician in a file, as typed. */
export interface ImportLine {
  /** The line number in the file where the record begins. */
  line: number;
  /** Null if the file has no column for it. */
  username: string | null;
  email: string;
  notes: string;
  admin: string;
  language: string;
  accessEndsOn: string;
  /** The line has more cells than the header. */
  hasMore: boolean;
}

export type ImportFile =
  { ok: true; source: ImportSource; lines: ImportLine[] } | { ok: false; problem: Text };

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
    if (isBlank(start.text)) return refused((t) => t.imports.problems.empty);
    const header = await findHeader(start);
    if (!header) return refused((t) => t.imports.problems.noHeader);
    if (header.record.isTooWide) return refused((t) => t.imports.problems.tooWide({ limit: COLUMN_LIMIT }));
    const { repeated } = header;
    if (repeated !== undefined) {
      return refused((t) => t.imports.problems.repeatedColumn({ heading: repeated }));
    }
    return await readBelow(header, decodePieces(bytes, encoding), encodingNames[encoding]);
  } catch (error) {
    if (error instanceof CsvQuoteError) return refused(quoteProblem(error));
    if (error instanceof NotTextError) return refused((t) => t.imports.problems.notText);
    throw error;
  }
}

async function readBelow(header: Header, pieces: Iterable<string>, encoding: string): Promise<ImportFile> {
  const { columns, record: heading } = header;
  const lines: ImportLine[] = [];
  for await (const { line, cells, isTooWide } of recordsBelow(header, pieces)) {
    if (lines.length === BATCH_LIMIT) {
      return refused((t) => t.imports.problems.tooLong({ limit: BATCH_LIMIT }));
    }
    const cell = (column: Column) => restoreCell(cells[columns[column] ?? -1] ?? '');
    lines.push({
      line,
      username: columns.username === undefined ? null : cell('username'),
      email: cell('email'),
      notes: cell('notes'),
      admin: cell('admin'),
      language: cell('language'),
      accessEndsOn: cell('accessEndsOn'),
      hasMore: isTooWide || cells.slice(heading.cells.length).some((extra) => !isBlank(extra)),
    });
  }
  const [first] = lines;
  if (!first) return refused((t) => t.imports.problems.noLines);
  if (columns.email === undefined && !first.username?.includes('@'))
    return refused((t) => t.imports.problems.noAddresses);
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
    separator,
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

function refused(problem: Text): ImportFile {
  return { ok: false, problem };
}

function quoteProblem({ line, kind }: CsvQuoteError): Text {
  return ({ imports: { problems } }) =>
    kind === 'unclosed' ? problems.unclosedQuote({ line }) : problems.misplacedQuote({ line });
}

/** An example file. */
export const importSample = [
  'username,e-mail,notes,admin',
  'nina,nina@acme.example,Night shift,',
  'oscar,oscar@acme.example,"Starts on Monday,\nneeds a phone",acme-east',
  '',
].join('\r\n');
