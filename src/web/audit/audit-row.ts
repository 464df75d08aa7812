import { paths } from '../../paths.ts';
import type { RecordedEvent } from '../../audit/audit-repository.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { describeEvent } from './describe-event.ts';

/** Returns what one row of the log shows for an event. */
export function auditRow(event: RecordedEvent, t: Catalogue, timeZone: string) {
  return {
    id: event.id,
    href: paths.auditEvent(event.id),
    at: event.occurredAt,
    when: t.formats.exact(event.occurredAt, timeZone),
    ...describeEvent(event, t, timeZone),
    address: event.origin.address,
  };
}
