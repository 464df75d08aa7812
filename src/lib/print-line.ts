/** One line for whoever sits at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
