import type { Knex } from 'knex';
import { InvalidFormError } from '../lib/errors.ts';
import { findTaken, updateDetails } from './account-repository.ts';

/** Another account has the name or the address. Whose it is, is not told. */
export class TakenError extends InvalidFormError {
  override name = 'TakenError';
}

/** Throws TakenError for a name or address that another account has. */
export async function refuseTaken(
  sql: Knex,
  wanted: { username: string; email: string; exceptId?: number },
): Promise<void> {
  const taken = await findTaken(sql, wanted);
  if (taken.username || taken.email) throw takenError(taken);
}

/** Throws TakenError also for what somebody took between `refuseTaken` and this. */
export async function storeDetails(
  sql: Knex.Transaction,
  id: number,
  details: Parameters<typeof updateDetails>[2],
): Promise<void> {
  const taken = await updateDetails(sql, id, details);
  if (taken) throw takenError({ [taken]: true });
}

function takenError({ username, email }: { username?: boolean; email?: boolean }): TakenError {
  return new TakenError({
    ...(username && { username: 'This username is already taken.' }),
    ...(email && { email: 'This email address is already taken.' }),
  });
}
