import { mkdirSync, readdirSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseMessage, stampEnvelope, type Envelope, type MailMessage } from './mail-message.ts';
import { isSystemError } from './system-error.ts';

export interface MailStore {
  add(raw: Buffer, envelope: Envelope): Promise<void>;
  /** Returns all emails, newest first. */
  list(): Promise<MailMessage[]>;
  /** Returns null if there is no such email, as for `readRaw`. */
  find(id: string): Promise<MailMessage | null>;
  readRaw(id: string): Promise<Buffer | null>;
}

const extension = '.eml';

/** Keeps the newest `capacity` emails as files. Their names sort by the time of arrival. */
export function openMailStore(folder: string, capacity = 500): MailStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pathOf = (id: string) => join(folder, id + extension);
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length))
    .sort();
  let newest = ids.at(-1) ?? '';
  // An email never changes, so it is parsed once, when it is first read. Accepting one costs no more than writing a
  // file.
  const parsed = new Map<string, Promise<MailMessage | null>>();

  const readRaw = async (id: string) => (ids.includes(id) ? readIfThere(pathOf(id)) : null);
  const parse = async (id: string) => {
    const raw = await readRaw(id);
    return raw && parseMessage(id, new Date(timeIn(id)), raw);
  };
  const find = (id: string) => {
    const message = parsed.get(id) ?? parse(id);
    if (ids.includes(id)) parsed.set(id, message);
    return message;
  };
  const deleteOldest = async () => {
    for (const id of ids.splice(0, Math.max(0, ids.length - capacity))) {
      parsed.delete(id);
      await rm(pathOf(id), { force: true });
    }
  };

  return {
    async add(raw, envelope) {
      const id = (newest = nextId(newest));
      const draft = join(folder, `${id}.draft`);
      await writeFile(draft, stampEnvelope(raw, envelope), { mode: 0o600 });
      await rename(draft, pathOf(id));
      ids.push(id);
      ids.sort();
      await deleteOldest();
    },
    async list() {
      const messages = await Promise.all(ids.toReversed().map(find));
      return messages.filter((message) => message !== null);
    },
    find,
    readRaw,
  };
}

/** An ID is the time in milliseconds and a counter. A new ID sorts after the last one even if the clock went back. */
function nextId(last: string): string {
  const now = Date.now();
  if (timeIn(last) < now) return `${now}-0000`;
  return `${timeIn(last)}-${String(Number(last.split('-')[1]) + 1).padStart(4, '0')}`;
}

function timeIn(id: string): number {
  return Number(id.split('-')[0]);
}

/** The file may be missing, because newer emails can replace it at any moment. */
async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return null;
    throw error;
  }
}
