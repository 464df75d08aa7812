import { CsvQuoteError, CsvReader, type CsvRecord } from '../lib/csv-reader.ts';
import { createPause } from '../lib/pause.ts';
import { readHeadings, type Headings } from './import-headings.ts';
import type { FileStart } from './import-encoding.ts';

/** Titles and notes may come before the header. */
const LINES_SEARCHED = 20;

/**
 * The separators in the order in which they are tried. If several read the header equally well, the first one is used.
 */
const separators = [',', ';', '\t', '|'];

export interface Header extends Headings {
  separator: string;
  /** The line where the header begins. */
  line: number;
  /** The position in the text where the header begins. */
  offset: number;
  record: CsvRecord;
}

/**
 * Finds the header, which is the record that names most of our columns with any separator. Returns undefined if there
 * is none.
 */
export async function findHeader({ text, isWhole }: FileStart): Promise<Header | undefined> {
  const pause = createPause();
  let best: Header | undefined;
  for (const { line, offset } of linesOf(text)) {
    await pause();
    for (const separator of separatorsOf(text)) {
      const record = firstRecord(text.slice(offset), separator, isWhole);
      const headings = record && readHeadings(record.cells);
      if (!headings) continue;
      if (best && countOf(headings) <= countOf(best)) continue;
      best = { ...headings, separator, line, offset, record };
    }
  }
  return best;
}

function countOf({ columns }: Headings): number {
  return Object.keys(columns).length;
}

function* linesOf(start: string): Generator<{ line: number; offset: number }> {
  let offset = 0;
  for (let line = 1; line <= LINES_SEARCHED && offset < start.length; line += 1) {
    yield { line, offset };
    const end = /\r\n?|\n/g;
    end.lastIndex = offset;
    if (!end.test(start)) return;
    offset = end.lastIndex;
  }
}

/** A first line such as "sep=;" from Excel names the separator. */
function separatorsOf(start: string): string[] {
  const named = /^"?sep=([^\r\n])/i.exec(start)?.[1];
  return named === undefined ? separators : [named];
}

function firstRecord(text: string, separator: string, isWhole: boolean): CsvRecord | undefined {
  const reader = new CsvReader(separator);
  try {
    for (const record of reader.read(text)) return record;
    if (isWhole) for (const record of reader.end()) return record;
  } catch (error) {
    // The line may be a title that contains a quotation mark, so it is not a header.
    if (!(error instanceof CsvQuoteError)) throw error;
  }
  return undefined;
}
