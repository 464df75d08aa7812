import { catalogues, type Catalogue } from './catalogues.ts';
import type { Text } from './text.ts';

/** Mark the start and the end of each message in a stored text. JSON escapes these characters, so values can't contain them. */
const [START, END] = ['\u0002', '\u0003'];
const storedMessage = new RegExp(`${START}([^${END}]*)${END}`, 'g');

interface StoredMessage {
  /** The path of a message or format in the catalogue, such as "results.deleted". */
  path: string;
  /** Its arguments. */
  given: unknown[];
}

/** A catalogue whose messages return their path and arguments, in the form that is stored, instead of a sentence. */
export const storing = storeEach(catalogues.en, '') as Catalogue;

function storeEach(value: unknown, path: string): unknown {
  const stored = (given: unknown[]) => START + JSON.stringify({ path, given } satisfies StoredMessage) + END;
  if (typeof value === 'string') return stored([]);
  if (typeof value === 'function') return (...given: unknown[]) => stored(given);
  const inside = path === '' ? '' : `${path}.`;
  return Object.fromEntries(
    Object.entries(value as object).map(([key, each]) => [key, storeEach(each, inside + key)]),
  );
}

/**
 * Returns a text in a form that can be stored and shown in any language later: the paths of its messages and their
 * arguments. If a message is renamed or moved, texts that were stored before can't show it.
 */
export function storeText(text: Text): string {
  return text(storing);
}

/**
 * Returns a stored text in the reader's language. Sentences that older versions stored are returned unchanged. Leaves out
 * messages that no longer exist, and text that only looks like a stored message.
 */
export function readText(t: Catalogue, stored: string): string {
  return stored.replaceAll(storedMessage, (_all, json: string) => {
    try {
      return readMessage(t, JSON.parse(json) as StoredMessage);
    } catch {
      // Someone may have typed the characters around a message, with anything between them.
      return '';
    }
  });
}

function readMessage(t: Catalogue, { path, given }: StoredMessage): string {
  const message = messageAt(t, path);
  if (typeof message !== 'function') return typeof message === 'string' ? message : '';
  return (message as (...given: unknown[]) => string)(...given.map((each) => readValue(t, each)));
}

function messageAt(t: Catalogue, path: string): unknown {
  let found: unknown = t;
  for (const key of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = found[key as keyof typeof found];
  }
  return found;
}

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** An argument can be a stored text itself, such as a time in the reader's language. JSON turned dates into strings. */
function readValue(t: Catalogue, value: unknown): unknown {
  if (typeof value === 'string') return isoTime.test(value) ? new Date(value) : readText(t, value);
  if (Array.isArray(value)) return value.map((each) => readValue(t, each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, readValue(t, each)]));
}
