import { auditActions } from './audit-event.ts';
import type { RecordedEvent } from './audit-repository.ts';

const outcomes = { done: 'Done', refused: 'Refused', failed: 'Failed' };

/** An event as one row of the log shows it. */
export function auditRow(event: RecordedEvent) {
  const { actor, subject, changes = {} } = event;
  const sameAccount = actor?.accountId === subject?.accountId && actor?.adminId === subject?.adminId;
  return {
    id: event.id,
    at: event.occurredAt,
    action: auditActions[event.action],
    outcome: { label: outcomes[event.outcome], bad: event.outcome !== 'done' },
    actor: actor?.name ?? '–',
    actorAdmin: actor?.adminName ?? '',
    subject: sameAccount ? '' : (subject?.name ?? '–'),
    subjectAdmin: sameAccount ? '' : (subject?.adminName ?? ''),
    changes: Object.entries(changes).map(
      ([field, { before, after }]) => `${field}: ${before ?? '–'} → ${after ?? '–'}`,
    ),
    reason: event.reason ?? '',
    address: event.origin.address,
  };
}
