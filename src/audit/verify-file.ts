import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { neutraliseCell } from '../lib/csv-formula.ts';
import { BrokenLogError, ChainVerifier } from './chain-verifier.ts';
import { csvFormat, readableColumns, type CsvRecord } from './export-format.ts';
import type { WholeLog } from './verify-database.ts';

export interface WholeFile extends WholeLog {
  /** The export had filters that left out events. */
  partial: boolean;
  /** A CSV file of an older version, whose readable columns can't be checked. */
  hasOlderColumns: boolean;
}

const count = z.coerce.number().int().min(0);
const record = z.discriminatedUnion('record', [
  z.object({ record: z.literal('export'), complete: z.boolean(), hasOlderColumns: z.boolean().optional() }),
  z.object({
    record: z.literal('event'),
    id: count,
    chain: z.string(),
    sequence: count,
    previousHash: z.string(),
    hash: z.string(),
    content: z.string(),
    columns: z.array(z.object({ name: z.string(), stored: z.string(), computed: z.string() })),
  }),
  z.object({ record: z.literal('head'), chain: z.string(), length: count, head: z.string() }),
  z.object({ record: z.literal('end'), events: count, chains: count }),
]);

/** A record of the file, with its line number. */
interface Placed {
  line: number;
  value: unknown;
}

/** Verifies an exported CSV or JSON Lines file from its first record to its last. Throws BrokenLogError. */
export async function verifyFile(path: string): Promise<WholeFile> {
  const records = (await isCsv(path)) ? readCsv(path) : readJsonLines(path);
  const reader = new ExportReader();
  for await (const { line, value } of records) {
    const parsed = record.safeParse(value);
    if (!parsed.success) throw new BrokenLogError(`Line ${line} is not a record of an exported log.`);
    reader.read(parsed.data, line);
  }
  return reader.finish();
}

class ExportReader {
  #verifier: ChainVerifier | undefined;
  #partial = false;
  #hasOlderColumns = false;
  #heads = 0;
  #end: { events: number; chains: number } | undefined;

  read(given: z.infer<typeof record>, line: number): void {
    if (this.#end) throw new BrokenLogError(`Line ${line} comes after the end of the file.`);
    if (given.record === 'export') {
      if (this.#verifier) throw new BrokenLogError(`Line ${line} begins another export.`);
      this.#partial = !given.complete;
      this.#hasOlderColumns = given.hasOlderColumns ?? false;
      this.#verifier = new ChainVerifier({ partial: this.#partial, ordered: true });
      return;
    }
    if (!this.#verifier) throw new BrokenLogError('The file is cut short: its first record is missing.');
    if (given.record === 'event') {
      if (this.#heads > 0)
        throw new BrokenLogError(
          `Event ${given.sequence} of chain ${given.chain} is out of order. It comes after the heads.`,
        );
      this.#verifier.event(this.#hasOlderColumns ? { ...given, columns: [] } : given);
    } else if (given.record === 'head') {
      this.#heads += 1;
      this.#verifier.head(given);
    } else {
      this.#end = given;
    }
  }

  finish(): WholeFile {
    if (!this.#verifier) throw new BrokenLogError('The file is empty.');
    this.#verifier.requireNoGap();
    const { events } = this.#verifier;
    if (!this.#end) {
      throw new BrokenLogError(
        `The file is cut short after its event number ${events}: its last record is missing.`,
      );
    }
    if (this.#end.events !== events) {
      throw new BrokenLogError(
        `The file has ${events} events, but its last record says ${this.#end.events}.`,
      );
    }
    this.#verifier.finish();
    if (this.#end.chains !== this.#heads) {
      throw new BrokenLogError(
        `The file has ${this.#heads} heads, but its last record says ${this.#end.chains}.`,
      );
    }
    return { events, chains: this.#heads, partial: this.#partial, hasOlderColumns: this.#hasOlderColumns };
  }
}

async function isCsv(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return !buffer.toString('utf8', 0, bytesRead).trimStart().startsWith('{');
  } finally {
    await file.close();
  }
}

async function* readJsonLines(path: string): AsyncGenerator<Placed> {
  let line = 0;
  for await (const text of linesOf(path)) {
    line += 1;
    if (text === '') continue;
    // An editor may have added a byte order mark to the first line.
    yield { line, value: fromJson(line === 1 ? text.replace(/^\uFEFF/, '') : text, line) };
  }
}

function fromJson(text: string, line: number): unknown {
  try {
    const { event, ...rest } = JSON.parse(text) as { event?: unknown };
    return { ...rest, ...(event !== undefined && { content: JSON.stringify(event), columns: [] }) };
  } catch {
    throw new BrokenLogError(`Line ${line} is cut short, or is not JSON.`);
  }
}

/** Splits only at line feeds, because names can contain other characters that some programs treat as line ends. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const lines = (rest + (chunk as string)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function* readCsv(path: string): AsyncGenerator<Placed> {
  const rows = createReadStream(path).pipe(
    parse({ bom: true, columns: true, info: true, relax_column_count: true }),
  );
  try {
    for await (const { record: row, info } of rows as AsyncIterable<{
      record: CsvRecord;
      info: { lines: number };
    }>) {
      yield { line: info.lines, value: fromCsv(row) };
    }
  } catch (error) {
    if (error instanceof BrokenLogError || (error as { code?: string }).code === undefined) throw error;
    throw new BrokenLogError(`The file is cut short, or is not CSV: ${(error as Error).message}.`);
  }
}

function fromCsv(row: CsvRecord): unknown {
  switch (row.record) {
    case 'export':
      return { ...row, complete: row.outcome === 'complete', hasOlderColumns: row.content !== csvFormat };
    case 'event':
      return { ...row, content: plainContent(row.content), columns: columnsOf(row) };
    case 'head':
      return { record: 'head', chain: row.chain, length: row.sequence, head: row.hash };
    case 'end':
      return { record: 'end', events: row.id, chains: row.sequence };
    default:
      return row;
  }
}

/** Returns the text that was hashed. The CSV escapes some of its characters, so that no spreadsheet runs them. */
function plainContent(content: string | undefined): string | undefined {
  try {
    return JSON.stringify(JSON.parse(content ?? ''));
  } catch {
    // The check of the hash reports this content as edited.
    return content;
  }
}

/** Undoes the neutralising of cells that a spreadsheet could run. */
function columnsOf(row: CsvRecord) {
  try {
    return Object.entries(readableColumns(row.content ?? '')).map(([name, computed]) => {
      const stored = row[name as keyof CsvRecord] ?? '';
      return { name, stored: stored === neutraliseCell(computed) ? computed : stored, computed };
    });
  } catch {
    // The check of the hash reports this content as edited.
    return [];
  }
}
