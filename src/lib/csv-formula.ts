/**
 * White space, quotation marks and separators before a sign that begins a formula. Some spreadsheets also accept the
 * full-width signs. The lookbehind keeps the match linear, because each run is read once.
 */
const beforeSign = /(?<![\s"';|])([\s"';|]*)([=+\-@＝＋－＠])/g;
const separator = /[;|\t\r\n]/;
/** Some spreadsheets drop white space at the start of a cell. */
const whiteSpaceFirst = /^'*[\t\r\n]/;

/**
 * Makes a cell of a comma-separated file harmless, so that a spreadsheet shows it and doesn't run it, even if it reads
 * the file with another separator and so splits the cell. Puts an apostrophe before each sign that would begin a
 * formula.
 */
export function neutraliseCell(cell: string): string {
  const text = cell.replaceAll(beforeSign, (match, run: string, sign: string, at: number) =>
    beginsCell(run, at) ? `${run}'${sign}` : match,
  );
  return whiteSpaceFirst.test(text) ? `'${text}` : text;
}

/** Returns the cell as it was before `neutraliseCell`. */
export function restoreCell(cell: string): string {
  const text = cell.startsWith("'") && whiteSpaceFirst.test(cell) ? cell.slice(1) : cell;
  return text.replaceAll(beforeSign, (match, run: string, sign: string, at: number) =>
    beginsCell(run, at) && run.endsWith("'") ? run.slice(0, -1) + sign : match,
  );
}

/**
 * Makes JSON harmless in the same way, with escapes. A sign after a separator can only be part of a string, so the JSON
 * keeps its value.
 */
export function neutraliseJson(json: string): string {
  return json.replaceAll(beforeSign, (match, run: string, sign: string, at: number) =>
    beginsCell(run, at) ? `${run}\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : match,
  );
}

function beginsCell(run: string, at: number): boolean {
  return at === 0 || separator.test(run);
}
