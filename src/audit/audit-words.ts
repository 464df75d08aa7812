import { auditActions, auditOutcomes, type AuditEvent } from './audit-event.ts';

/** What an event says, in words for people. */
export function wordsOf(event: AuditEvent) {
  const { actor, subject, changes = {} } = event;
  const sameAccount = actor?.accountId === subject?.accountId && actor?.adminId === subject?.adminId;
  return {
    action: auditActions[event.action],
    outcome: { label: auditOutcomes[event.outcome], bad: event.outcome !== 'done' },
    actor: actor?.name ?? '–',
    actorAdmin: actor?.adminName ?? '',
    subject: sameAccount ? '' : (subject?.name ?? '–'),
    // A level is named once.
    subjectAdmin: sameAccount || subject?.name === subject?.adminName ? '' : (subject?.adminName ?? ''),
    changes: Object.entries(changes).map(
      ([field, { before, after }]) => `${field}: ${before ?? '–'} → ${after ?? '–'}`,
    ),
    reason: event.reason ?? '',
  };
}
