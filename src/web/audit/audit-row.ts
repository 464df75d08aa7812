import type { Knex } from 'knex';
import type { Actor } from '../../audit/actor.ts';
import { paths } from '../../paths.ts';
import type { RecordedEvent } from '../../audit/audit-repository.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { describeEvent } from './describe-event.ts';
import { partyNotes } from './name-notes.ts';

/** Builds the rows of the log's table. A name gets a note if it does not identify the login by itself. */
export async function auditRows(
  sql: Knex,
  { adminPath, timeZone }: Pick<Actor, 'adminPath' | 'timeZone'>,
  events: readonly RecordedEvent[],
  t: Catalogue,
) {
  const notesOf = await partyNotes(sql, adminPath, events, t);
  return events.map((event) => ({ ...auditRow(event, t, timeZone), ...notesOf(event) }));
}

/** Returns what one row shows for an event, without the notes. */
function auditRow(event: RecordedEvent, t: Catalogue, timeZone: string) {
  return {
    id: event.id,
    href: paths.auditEvent(event.id),
    at: event.occurredAt,
    when: t.formats.exact(event.occurredAt, timeZone),
    ...describeEvent(event, t, timeZone),
    address: event.origin.address,
  };
}
