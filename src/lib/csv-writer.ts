import { stringify } from 'csv-stringify/sync';
import { neutraliseCell } from './csv-formula.ts';

/**
 * Formats records as CSV in which no cell is a formula. Quotes cells with any separator, even one that this file
 * doesn't use. With `head`, the text begins with a byte order mark, by which spreadsheets recognise UTF-8, and the
 * column names.
 */
export function csvText<Name extends string>(
  columns: readonly Name[],
  records: readonly Partial<Record<Name, string>>[],
  { head = false } = {},
): string {
  return stringify([...records], {
    columns: [...columns],
    header: head,
    bom: head,
    cast: { string: neutraliseCell },
    // As RFC 4180 requires. A cell with any other line ending is quoted too.
    record_delimiter: '\r\n',
    quoted_match: /[;|\t\r\n]/,
  });
}
