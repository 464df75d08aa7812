/** Cells of one record that are kept. Of further cells, the reader only checks whether they are empty. */
export const COLUMN_LIMIT = 500;
/** Characters of one cell that are kept. None of our fields accepts more. */
export const CELL_LIMIT = 4_000;

export interface CsvRecord {
  /** The line in which the record begins. */
  line: number;
  cells: string[];
  /** A cell beyond COLUMN_LIMIT is not empty. */
  isTooWide: boolean;
}

/** A quotation mark that makes the rest of the file ambiguous. */
export class CsvQuoteError extends Error {
  override name = 'CsvQuoteError';
  readonly line: number;
  readonly kind: 'unclosed' | 'misplaced';

  constructor(line: number, kind: 'unclosed' | 'misplaced') {
    super(`A quotation mark is ${kind} in line ${line}`);
    this.line = line;
    this.kind = kind;
  }
}

const QUOTE = '"';

/**
 * Reads CSV as RFC 4180 defines it, piece by piece, with any separator and any line ending. Line breaks inside quotes
 * become `\n`. The limits above bound its memory, and its time is linear in the length of the text.
 */
export class CsvReader {
  readonly #separator: string;
  #line: number;
  #record: CsvRecord;
  #cell = '';
  #state: 'plain' | 'quoted' | 'quote-in-quoted' = 'plain';
  #isAfterCarriageReturn = false;

  constructor(separator: string, firstLine = 1) {
    this.#separator = separator;
    this.#line = firstLine;
    this.#record = this.#newRecord();
  }

  /** Yields the records that end in this piece, without empty lines. Throws CsvQuoteError. */
  *read(piece: string): Generator<CsvRecord> {
    // Ordinary characters are copied in runs, not one by one.
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const character = piece[at];
      if (this.#isAfterCarriageReturn) {
        this.#isAfterCarriageReturn = false;
        if (character === '\n') {
          from = at + 1;
          continue;
        }
      }
      const isLineEnd = character === '\n' || character === '\r';
      if (!isLineEnd && character !== QUOTE && character !== this.#separator) {
        if (this.#state === 'quote-in-quoted') throw this.#misplacedQuote();
        continue;
      }
      this.#append(piece, from, at);
      from = at + 1;
      if (isLineEnd) {
        this.#line += 1;
        this.#isAfterCarriageReturn = character === '\r';
      }
      if (character === QUOTE) this.#readQuote();
      else if (this.#state === 'quoted') this.#append(isLineEnd ? '\n' : this.#separator);
      else if (!isLineEnd) this.#endCell();
      else if (this.#isEmpty()) this.#record.line = this.#line;
      else yield this.#endRecord();
    }
    this.#append(piece, from, piece.length);
  }

  /** Yields the last record if no line break ends it. Throws CsvQuoteError. */
  *end(): Generator<CsvRecord> {
    if (this.#state === 'quoted') throw new CsvQuoteError(this.#record.line, 'unclosed');
    if (!this.#isEmpty()) yield this.#endRecord();
  }

  #isEmpty(): boolean {
    return this.#cell === '' && this.#state === 'plain' && this.#record.cells.length === 0;
  }

  #readQuote(): void {
    if (this.#state === 'quoted') this.#state = 'quote-in-quoted';
    else if (this.#state === 'quote-in-quoted') {
      this.#append(QUOTE);
      this.#state = 'quoted';
    } else if (this.#cell === '') this.#state = 'quoted';
    else throw this.#misplacedQuote();
  }

  #append(text: string, from = 0, to = text.length): void {
    const remaining = CELL_LIMIT - this.#cell.length;
    if (remaining > 0 && to > from) this.#cell += text.slice(from, Math.min(to, from + remaining));
  }

  #endCell(): void {
    const { cells } = this.#record;
    if (cells.length < COLUMN_LIMIT) cells.push(this.#cell);
    else this.#record.isTooWide ||= this.#cell.trim() !== '';
    this.#cell = '';
    this.#state = 'plain';
  }

  #endRecord(): CsvRecord {
    this.#endCell();
    const record = this.#record;
    this.#record = this.#newRecord();
    return record;
  }

  #newRecord(): CsvRecord {
    return { line: this.#line, cells: [], isTooWide: false };
  }

  #misplacedQuote(): CsvQuoteError {
    return new CsvQuoteError(this.#record.line, 'misplaced');
  }
}
