import { createPause } from '../lib/pause.ts';
import { readableDomain } from '../lib/domain-name.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import { readDomain } from './read-domain.ts';

export const MAX_LINES = 10_000;

/** The page lists up to this many invalid lines, and shows the number of the rest. */
export const MAX_LISTED_LINES = 100;

const MAX_SHOWN_LENGTH = 80;

/** Longer text cannot be a domain, even if several code points make up each of its letters. */
const MAX_LINE_LENGTH = 1_000;

export interface InvalidLine {
  line: number;
  text: string;
  problem: string;
}

export interface PastedDomain {
  line: number;
  /** The name as stored. */
  name: string;
  /** The name as people read it. */
  readable: string;
}

export interface Paste {
  /** The valid domains without duplicates, in the order of the paste. */
  domains: PastedDomain[];
  bad: InvalidLine[];
  /** There are more than MAX_LINES lines. The rest was not read. */
  hasMore: boolean;
}

/** Reads one domain per line and ignores empty lines. Yields to other requests while it reads. */
export async function readPaste(t: Catalogue, text: string): Promise<Paste> {
  const paste: Paste = { domains: [], bad: [], hasMore: false };
  const lineOf = new Map<string, number>();
  const pause = createPause();
  let read = 0;
  for (const { line, typed } of linesOf(text)) {
    if (read === MAX_LINES) return { ...paste, hasMore: true };
    read += 1;
    await pause();
    const reading =
      typed.length > MAX_LINE_LENGTH ? { problem: t.domains.new.tooLong } : readDomain(t, typed);
    const problem = 'problem' in reading ? reading.problem : duplicateOf(t, lineOf.get(reading.name));
    if (problem !== undefined) {
      paste.bad.push({ line, text: truncate(typed), problem });
    } else if ('name' in reading) {
      lineOf.set(reading.name, line);
      paste.domains.push({ line, name: reading.name, readable: readableDomain(reading.name) });
    }
  }
  return paste;
}

/** Yields the non-empty lines one by one, because a list of them could have a million entries. */
function* linesOf(text: string): Generator<{ line: number; typed: string }> {
  let line = 1;
  let end = 0;
  for (const match of text.matchAll(/\S[^\r\n]*/g)) {
    line += lineBreaksIn(text, end, match.index);
    end = match.index + match[0].length;
    yield { line, typed: match[0].trimEnd() };
  }
}

function lineBreaksIn(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    // A line ends with \n, with \r, or with both.
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) breaks += 1;
  }
  return breaks;
}

function duplicateOf(t: Catalogue, line: number | undefined): string | undefined {
  return line === undefined ? undefined : t.domains.new.duplicate({ line });
}

function truncate(text: string): string {
  return text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text;
}
