import { CsvQuoteError, CsvReader, type CsvRecord } from '../lib/csv-reader.ts';
import { createPause } from '../lib/pause.ts';
import { readHeadings, type Headings } from './import-headings.ts';
import type { FileStart } from './import-text.ts';

/** Titles and notes may come before the header. */
const LINES_SEARCHED = 20;

/** Tried in this order; the first of those that read the header equally well is used. */
export const separatorNames: Record<string, string> = {
  ',': 'Commas',
  ';': 'Semicolons',
  '\t': 'Tabs',
  '|': 'Vertical bars',
};

export interface Header extends Headings {
  separator: string;
  /** Where it begins: its line, and its place in the text. */
  line: number;
  offset: number;
  record: CsvRecord;
}

/** Finds the header in the start of a file: the record that names most of our columns, whatever the separator. */
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

/** Excel can name the separator in a line before the header. */
function separatorsOf(start: string): string[] {
  const named = /^"?sep=([^\r\n])/i.exec(start)?.[1];
  return named === undefined ? Object.keys(separatorNames) : [named];
}

function firstRecord(text: string, separator: string, isWhole: boolean): CsvRecord | undefined {
  const reader = new CsvReader(separator);
  try {
    for (const record of reader.read(text)) return record;
    if (isWhole) for (const record of reader.end()) return record;
  } catch (error) {
    // A title with a quotation mark in it is not a header.
    if (!(error instanceof CsvQuoteError)) throw error;
  }
  return undefined;
}
