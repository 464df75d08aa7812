/** Prints one line of command output to standard output. */
export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
