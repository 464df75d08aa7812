import type { Knex } from 'knex';
import { InvalidFormError } from '../forms/form-errors.ts';
import { findToday } from './access-end-repository.ts';

/** Throws InvalidFormError if the day `on` is already over in the time zone, by the database's clock. */
export async function requireFutureEnd(sql: Knex, on: string, zone: string): Promise<void> {
  if (on < (await findToday(sql, zone))) {
    throw new InvalidFormError({ accessEndsOn: (t) => t.validation.accessEndsOn.past });
  }
}

/** Writes an end date for the audit log, which stores it as text. See describe-event.ts. */
export function loggedEnd(end: { on: string; zone: string } | null): string | null {
  return end && `${end.on} ${end.zone}`;
}
