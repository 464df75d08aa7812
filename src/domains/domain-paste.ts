import { readDomain } from './domain-name.ts';

export const LINES_LIMIT = 10_000;
const SHOWN_LENGTH = 80;

export interface BadLine {
  line: number;
  text: string;
  problem: string;
}

export interface Paste {
  /** The good ones, each once, in their order. */
  domains: { line: number; name: string }[];
  bad: BadLine[];
}

/** One domain a line; empty lines do not matter. */
export function readPaste(text: string): Paste {
  const paste: Paste = { domains: [], bad: [] };
  const lineOf = new Map<string, number>();
  for (const [index, raw] of text.split(/\r\n|[\r\n]/).entries()) {
    const typed = raw.trim();
    if (typed === '') continue;
    const line = index + 1;
    const reading = readDomain(typed);
    const problem = 'problem' in reading ? reading.problem : repeated(lineOf.get(reading.name));
    if (problem !== undefined) {
      paste.bad.push({ line, text: shortened(typed), problem });
    } else if ('name' in reading) {
      lineOf.set(reading.name, line);
      paste.domains.push({ line, name: reading.name });
    }
  }
  return paste;
}

function repeated(line: number | undefined): string | undefined {
  return line === undefined ? undefined : `It stands in line ${line} already.`;
}

function shortened(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}
