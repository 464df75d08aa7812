import { stringify } from 'csv-stringify/sync';
import { neutraliseCell } from './csv-formula.ts';

/**
 * Writes records as CSV in which no cell is a formula. Cells with any separator are quoted, even one that this file
 * does not use. `head` puts the names of the columns first, after the byte order mark by which spreadsheets recognise UTF-8.
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
