import { paths } from '../../paths.ts';
import type { RecordedEvent } from '../../audit/audit-repository.ts';
import { describeEvent } from '../../audit/describe-event.ts';

/** Returns what one row of the log shows for an event. */
export function auditRow(event: RecordedEvent) {
  return {
    id: event.id,
    href: paths.auditEvent(event.id),
    at: event.occurredAt,
    ...describeEvent(event),
    address: event.origin.address,
  };
}
