import { auditActions, auditOutcomes, type AuditEvent } from './audit-event.ts';

/** Describes an event in readable words. */
export function describeEvent(event: AuditEvent) {
  const { actor, subject, changes = {} } = event;
  const sameAccount = actor?.accountId === subject?.accountId && actor?.adminId === subject?.adminId;
  return {
    action: auditActions[event.action],
    outcome: { label: auditOutcomes[event.outcome], bad: event.outcome !== 'done' },
    actor: actor?.name ?? '–',
    actorAdmin: actor?.adminName ?? '',
    subject: sameAccount ? '' : (subject?.name ?? '–'),
    // Otherwise an admin's name would appear twice.
    subjectAdmin: sameAccount || subject?.name === subject?.adminName ? '' : (subject?.adminName ?? ''),
    changes: Object.entries(changes).map(
      ([field, { before, after }]) => `${field}: ${before ?? '–'} → ${after ?? '–'}`,
    ),
    reason: event.reason ?? '',
  };
}
