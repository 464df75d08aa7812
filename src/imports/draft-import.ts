import { Readable } from 'node:stream';
import type { Actor } from '../audit/actor.ts';
import { countOthersNames, limitNameChecks } from '../accounts/enumeration-limit.ts';
import type { NewItem } from '../batches/batch.ts';
import { draftBatch } from '../batches/draft-batch.ts';
import type { ImportSource } from '../batches/import-source.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import type { ImportLine } from './import-csv.ts';
import { validateLines } from './validate-lines.ts';

/** Few enough that sending them to the database does not occupy the event loop for long. */
const ITEMS_AT_ONCE = 100;

/** Keeps the lines of a file, each with what will happen to it. No one is invited before the draft is confirmed. */
export async function draftImport(
  services: Services,
  actor: Actor,
  { lines, source, fileName }: { lines: ImportLine[]; source: ImportSource; fileName: string },
): Promise<number | undefined> {
  await limitNameChecks(services, actor, lines.length);
  const items = await validateLines(services.database, actor, lines);
  await countOthersNames(services, actor, items.filter(({ isOthers }) => isOthers).length);
  const draft = {
    work: 'invite' as const,
    subjects: 'technicians' as const,
    asked: fileName,
    source,
    listPath: paths.technicians,
  };
  return draftBatch(services, actor, draft, () => Readable.from(pieces(items)));
}

function* pieces(items: readonly NewItem[]): Generator<NewItem[]> {
  for (let at = 0; at < items.length; at += ITEMS_AT_ONCE) yield items.slice(at, at + ITEMS_AT_ONCE);
}
