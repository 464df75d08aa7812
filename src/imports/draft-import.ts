import { Readable } from 'node:stream';
import type { Actor } from '../audit/actor.ts';
import { countOthersNames, limitNameChecks } from '../accounts/limit-name-checks.ts';
import type { NewItem } from '../batches/batch.ts';
import { draftBatch } from '../batches/draft-batch.ts';
import type { ImportSource } from '../batches/import-source.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import type { ImportLine } from './import-csv.ts';
import { validateLines } from './validate-lines.ts';

/** The number of items sent to the database at once, small enough not to block the event loop. */
const ITEMS_PER_INSERT = 100;

/**
 * Saves the lines of a file as a draft, each with its expected outcome. No one is invited before the draft is
 * confirmed. Returns the draft's id, or undefined if there are no lines. Throws TooManyRequestsError.
 */
export async function draftImport(
  services: Services,
  actor: Actor,
  { lines, source, fileName }: { lines: ImportLine[]; source: ImportSource; fileName: string },
): Promise<number | undefined> {
  await limitNameChecks(services, actor, lines.length);
  const items = await validateLines(services.database, actor, lines);
  await countOthersNames(services, actor, items.filter(({ isOthers }) => isOthers).length);
  const draft = {
    action: 'invite' as const,
    subjects: 'technicians' as const,
    selection: fileName,
    source,
    listPath: paths.technicians,
  };
  return draftBatch(services, actor, draft, () => Readable.from(pieces(items)));
}

function* pieces(items: readonly NewItem[]): Generator<NewItem[]> {
  for (let at = 0; at < items.length; at += ITEMS_PER_INSERT) yield items.slice(at, at + ITEMS_PER_INSERT);
}
