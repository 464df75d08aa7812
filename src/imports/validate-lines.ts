import type { Knex } from 'knex';
import type { z } from 'zod';
import type { Actor } from '../audit/actor.ts';
import type { Invitation, NewItem } from '../batches/batch.ts';
import { findToday } from '../accounts/access-end-repository.ts';
import { detailsForm } from '../accounts/account-fields.ts';
import { parseForm } from '../forms/parse-form.ts';
import { storeText, storing } from '../locales/stored-text.ts';
import type { Text } from '../locales/text.ts';
import { createPause } from '../lib/pause.ts';
import { isDay } from '../lib/times.ts';
import { asciiLower, trimTyped } from '../lib/typed-text.ts';
import type { ImportLine } from './import-csv.ts';
import { languageNamed } from './import-language.ts';
import { findNamesInUse, type NameInUse } from './import-repository.ts';
import { NamedAdmins } from './named-admins.ts';
import { proposeUsernames } from './propose-usernames.ts';

/** The number of lines that are looked up in the database at once. */
const LINES_PER_QUERY = 500;

/** The number of characters shown from each cell of an invalid line. */
const MAX_SHOWN_LENGTH = 254;

/** The errors are stored with the line. Files name languages in other ways than forms. See import-language.ts. */
const importForm = detailsForm(storing).omit({ language: true });
const withoutUsername: z.ZodType<Details> = importForm.omit({ username: true });
const withUsername: z.ZodType<Details> = importForm;

interface Details {
  username?: string;
  email: string;
  notes: string;
}

export type ValidatedItem = NewItem & {
  /** The result reveals that another admin's login has the username or address. */
  isOthers: boolean;
};

/** A line that is valid by itself. There are several `usernames` if we propose them, and any of them can be used. */
interface ValidLine {
  line: number;
  usernames: string[];
  isProposed: boolean;
  details: Omit<Invitation, 'username'>;
}

type CheckedLine = ValidLine | NewItem;

/**
 * Checks each line of a file by itself, against the other lines and against the database. Yields to other requests
 * while it checks. Returns one item per line, in the same order.
 */
export async function validateLines(
  sql: Knex,
  actor: Actor,
  lines: readonly ImportLine[],
): Promise<ValidatedItem[]> {
  const pause = createPause();
  const admins = new NamedAdmins(sql, actor);
  const checked: CheckedLine[] = [];
  const today = await findToday(sql, actor.timeZone);
  for (const some of groups(lines)) {
    await admins.find(some.map(({ admin }) => trimTyped(admin)));
    for (const line of some) {
      await pause();
      checked.push(checkLine(line, admins, today));
    }
  }
  const seen = new SeenNames(checked);
  const items: ValidatedItem[] = [];
  for (const some of groups(checked)) {
    const taken = await findDuplicate(sql, actor, some.filter(isValid));
    for (const line of some) {
      await pause();
      items.push(isValid(line) ? toItem(line, seen, taken) : { ...line, isOthers: false });
    }
  }
  return items;
}

function* groups<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += LINES_PER_QUERY) yield all.slice(at, at + LINES_PER_QUERY);
}

function isValid(line: CheckedLine): line is ValidLine {
  return 'usernames' in line;
}

/**
 * Checks a line by itself. Uses a username that is an email address as the address, for Entra's UPN and Okta's login.
 */
function checkLine(given: ImportLine, admins: NamedAdmins, today: string): CheckedLine {
  const { line, hasMore, notes } = given;
  const username = given.username ?? '';
  const isProposed = given.username === null || username.includes('@');
  const email = isProposed && trimTyped(given.email) === '' ? username : given.email;
  const invalid = (expectedSkip: string): NewItem => ({
    subjectId: null,
    line,
    name: shown(email) || shown(username) || '–',
    details: null,
    typed: { username: shown(username), admin: shown(given.admin) },
    expectedSkip,
  });
  if (hasMore) return invalid(storeText((t) => t.imports.lines.tooManyCells));
  const form = parseForm(isProposed ? withoutUsername : withUsername, { username, email, notes });
  if (!form.ok) return invalid(Object.values(form.errors).join(' '));
  const admin = admins.named(trimTyped(given.admin));
  if (typeof admin === 'function') return invalid(storeText(admin));
  const language = trimTyped(given.language) === '' ? null : languageNamed(given.language);
  if (language === undefined) return invalid(storeText((t) => t.imports.lines.unknownLanguage));
  const accessEndsOn = trimTyped(given.accessEndsOn) || null;
  if (accessEndsOn !== null && !isDay(accessEndsOn))
    return invalid(storeText((t) => t.imports.lines.unknownDate));
  if (accessEndsOn !== null && accessEndsOn < today)
    return invalid(storeText((t) => t.imports.lines.pastDate));
  const details = {
    language,
    accessEndsOn,
    email: form.value.email,
    notes: form.value.notes,
    adminId: admin.id,
    adminName: admin.name,
  };
  const typed = form.value.username;
  const usernames = typed === undefined ? proposeUsernames(details.email) : [typed];
  return { line, usernames, isProposed, details };
}

/** Shortens text as typed and puts it on one line. */
function shown(text: string): string {
  return text.slice(0, MAX_SHOWN_LENGTH).replaceAll(/\p{C}/gu, ' ').trim();
}

function toItem(valid: ValidLine, seen: SeenNames, taken: NamesInUse): ValidatedItem {
  const { line, usernames, isProposed } = valid;
  const free = isProposed
    ? usernames.find((one) => !seen.hasUsername(one) && !taken.byUsername.has(one))
    : usernames[0];
  const details = {
    ...valid.details,
    username: free ?? usernames[0] ?? '',
    ...(isProposed && { isProposed }),
  };
  const item = { subjectId: null, line, name: details.email, details, typed: null };
  if (free === undefined)
    return { ...item, expectedSkip: storeText((t) => t.imports.lines.noFreeUsername), isOthers: false };
  const before = seen.lineOf(details, line);
  if (before) return { ...item, expectedSkip: storeText(before), isOthers: false };
  const outcome = taken.outcomeFor(details);
  const skippedUsernames = usernames.slice(0, usernames.indexOf(free));
  const revealed = skippedUsernames.some((one) => taken.byUsername.get(one)?.isOwn === false);
  return { ...item, ...outcome, isOthers: outcome.isOthers || revealed };
}

/** Remembers the usernames and addresses in the file. */
class SeenNames {
  readonly #typed: Set<string>;
  readonly #usernames = new Map<string, number>();
  readonly #emails = new Map<string, number>();

  constructor(lines: readonly CheckedLine[]) {
    this.#typed = new Set(lines.flatMap((line) => (isValid(line) && !line.isProposed ? line.usernames : [])));
  }

  hasUsername(username: string): boolean {
    return this.#typed.has(username) || this.#usernames.has(username);
  }

  /** Returns a message if an earlier line has the same username or address, and remembers this line. */
  lineOf({ username, email }: Invitation, line: number): Text | undefined {
    const key = asciiLower(email);
    const byName = this.#usernames.get(username);
    const byEmail = this.#emails.get(key);
    if (byName === undefined) this.#usernames.set(username, line);
    if (byEmail === undefined) this.#emails.set(key, line);
    if (byEmail !== undefined) return (t) => t.imports.lines.sameEmail({ line: byEmail });
    return byName === undefined ? undefined : (t) => t.imports.lines.sameUsername({ line: byName });
  }
}

async function findDuplicate(sql: Knex, actor: Actor, lines: readonly ValidLine[]): Promise<NamesInUse> {
  const usernames = lines.flatMap((line) => line.usernames);
  const emails = lines.map(({ details }) => asciiLower(details.email));
  return new NamesInUse(await findNamesInUse(sql, actor.adminPath, usernames, emails));
}

class NamesInUse {
  readonly byUsername: Map<string, NameInUse>;
  readonly #byEmail: Map<string, NameInUse>;

  constructor(taken: readonly NameInUse[]) {
    this.byUsername = new Map(taken.map((one) => [one.username, one]));
    this.#byEmail = new Map(taken.map((one) => [one.emailKey, one]));
  }

  /** Says that a username or address exists "here" only if it belongs to one of the actor's own technicians. */
  outcomeFor({ username, email }: Invitation): { expectedSkip: string | null; isOthers: boolean } {
    const byEmail = this.#byEmail.get(asciiLower(email));
    const byName = this.byUsername.get(username);
    if (byEmail?.isOwn)
      return { expectedSkip: storeText((t) => t.imports.lines.ownTechnician), isOthers: false };
    if (byEmail) return { expectedSkip: storeText((t) => t.imports.lines.emailTaken), isOthers: true };
    if (byName?.isOwn)
      return { expectedSkip: storeText((t) => t.imports.lines.ownUsername), isOthers: false };
    return byName
      ? { expectedSkip: storeText((t) => t.imports.lines.usernameTaken), isOthers: true }
      : { expectedSkip: null, isOthers: false };
  }
}
