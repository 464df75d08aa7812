/** One line for whoever sits at the terminal. */
export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
