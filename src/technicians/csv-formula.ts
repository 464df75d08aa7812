/**
 * What a spreadsheet would run, however many apostrophes stand before it: also the wide forms of the signs, which some
 * take for the narrow ones.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A cell that a spreadsheet shows and does not run: an apostrophe stands before it. */
export function asText(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** The text of such a cell again. */
export function fromText(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
