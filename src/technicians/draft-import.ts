import { Readable } from 'node:stream';
import type { Knex } from 'knex';
import type { Actor } from '../accounts/account.ts';
import { countOthersNames, limitNameChecks } from '../accounts/taken-answers.ts';
import type { Invitation, NewItem } from '../batches/batch.ts';
import { draftBatch } from '../batches/draft-batch.ts';
import { parseForm } from '../http/form.ts';
import { asciiLower } from '../lib/typed-text.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import type { ImportLine } from './import-csv.ts';
import { findNamedLevels, findTakenNames, type NamedLevel, type TakenName } from './import-repository.ts';
import { editForm } from './technician-forms.ts';

/** Keeps the lines of a file, with what will become of each: nobody is invited before it is confirmed. */
export async function draftImport(
  services: Services,
  actor: Actor,
  { lines, fileName }: { lines: ImportLine[]; fileName: string },
): Promise<number | undefined> {
  await limitNameChecks(services, actor, lines.length);
  const items = await judge(services.database, actor, lines);
  await countOthersNames(services, actor, items.filter(({ isOthers }) => isOthers).length);
  const draft = {
    work: 'invite' as const,
    subjects: 'technicians' as const,
    asked: fileName,
    listPath: paths.technicians,
  };
  return draftBatch(services, actor, draft, () => Readable.from(pieces(items)));
}

function* pieces(items: readonly NewItem[]): Generator<NewItem[]> {
  for (let at = 0; at < items.length; at += 1000) yield items.slice(at, at + 1000);
}

type Judged = NewItem & { isOthers: boolean };

async function judge(sql: Knex, actor: Actor, lines: readonly ImportLine[]): Promise<Judged[]> {
  const levels = await levelsNamed(sql, actor, lines);
  const checked = lines.map((line) => check(line, levels));
  const fine = checked.flatMap(({ details }) => details ?? []);
  const taken = new TakenNames(
    await findTakenNames(
      sql,
      actor.adminPath,
      fine.map(({ username }) => username),
      fine.map(({ email }) => asciiLower(email)),
    ),
  );
  const seen = new SeenNames();
  return checked.map((item) => {
    if (!item.details || item.line === null) return { ...item, isOthers: false };
    const before = seen.lineOf(item.details, item.line);
    const has = before ? { forecast: before, isOthers: false } : taken.objectionTo(item.details);
    return { ...item, ...has };
  });
}

/** What is wrong with a line by itself; what can be read of it is its item. */
function check(given: ImportLine, levelOf: (name: string) => NamedLevel | string): NewItem {
  const { line, hasMore, admin, ...typed } = given;
  const item = { subjectId: null, line, name: nameOf(typed.email || typed.username), details: null };
  if (hasMore) return { ...item, forecast: 'It has more cells than the header names' };
  const form = parseForm(editForm, typed);
  if (!form.ok) return { ...item, forecast: Object.values(form.errors).join(' ') };
  const level = levelOf(admin);
  if (typeof level === 'string') return { ...item, forecast: level };
  const details = { ...form.value, adminId: level.id, adminName: level.name };
  return { ...item, name: details.email, details, forecast: null };
}

/** Something to call a line by that has no address. */
function nameOf(text: string): string {
  return text.replaceAll(/\p{C}/gu, ' ').trim().slice(0, 254) || '–';
}

async function levelsNamed(
  sql: Knex,
  actor: Actor,
  lines: readonly ImportLine[],
): Promise<(name: string) => NamedLevel | string> {
  const own = { id: actor.adminId, name: actor.adminName, slug: '', isActive: true };
  const names = [...new Set(lines.map(({ admin }) => admin.toLowerCase()).filter(Boolean))];
  const found = names.length === 0 ? [] : await findNamedLevels(sql, actor.adminPath, names);
  return (name) => {
    if (name === '') return own;
    const wanted = name.toLowerCase();
    const bySlug = found.find(({ slug }) => slug === wanted);
    const byName = found.filter((level) => level.name.toLowerCase() === wanted);
    const level = byName.length === 1 ? byName[0] : bySlug;
    if (!level)
      return byName.length === 0
        ? 'There is no such admin here'
        : 'Several admins are named so: use its short name';
    return level.isActive ? level : `${level.name} is Inactive: nobody of it can sign in`;
  };
}

/** What stands in the file twice. */
class SeenNames {
  readonly #usernames = new Map<string, number>();
  readonly #emails = new Map<string, number>();

  lineOf({ username, email }: Invitation, line: number): string | undefined {
    const key = asciiLower(email);
    const byName = this.#usernames.get(username);
    const byEmail = this.#emails.get(key);
    if (byName === undefined) this.#usernames.set(username, line);
    if (byEmail === undefined) this.#emails.set(key, line);
    if (byEmail !== undefined) return `Line ${byEmail} has the same e-mail address`;
    return byName === undefined ? undefined : `Line ${byName} has the same username`;
  }
}

class TakenNames {
  readonly #usernames: Map<string, TakenName>;
  readonly #emails: Map<string, TakenName>;

  constructor(taken: readonly TakenName[]) {
    this.#usernames = new Map(taken.map((one) => [one.username, one]));
    this.#emails = new Map(taken.map((one) => [one.emailKey, one]));
  }

  /** Whose it is, is told of one's own technicians alone. */
  objectionTo({ username, email }: Invitation): { forecast: string | null; isOthers: boolean } {
    const byEmail = this.#emails.get(asciiLower(email));
    const byName = this.#usernames.get(username);
    if (byEmail?.isOwn) return { forecast: 'Exists here already', isOthers: false };
    if (byEmail) return { forecast: 'This email address is already taken', isOthers: true };
    if (byName?.isOwn) return { forecast: 'This username exists here already', isOthers: false };
    return byName
      ? { forecast: 'This username is already taken', isOthers: true }
      : { forecast: null, isOthers: false };
  }
}
