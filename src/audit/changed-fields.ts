import type { AuditEvent } from './audit-event.ts';

type Values<Field extends string> = Record<Field, string | null>;

/** Returns the values before and after for each field that differs. */
export function changedFields<Field extends string>(
  fields: readonly Field[],
  before: Values<Field>,
  after: Values<Field>,
): NonNullable<AuditEvent['changes']> {
  return Object.fromEntries(
    fields
      .filter((field) => before[field] !== after[field])
      .map((field) => [field, { before: before[field], after: after[field] }]),
  );
}
