import type { Knex } from 'knex';
import { InvalidFormError } from './account-errors.ts';
import { findTaken } from './account-repository.ts';

/** Throws InvalidFormError for a name or address that another account has, without telling whose it is. */
export async function refuseTaken(
  sql: Knex,
  wanted: { username: string; email: string; exceptId?: number },
): Promise<void> {
  const taken = await findTaken(sql, wanted);
  if (!taken.username && !taken.email) return;
  throw new InvalidFormError({
    ...(taken.username && { username: 'This username cannot be used.' }),
    ...(taken.email && { email: 'This e-mail address cannot be used.' }),
  });
}
