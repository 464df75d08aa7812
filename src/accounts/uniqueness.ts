import type { Knex } from 'knex';
import { InvalidFormError } from '../forms/form-errors.ts';
import type { Text } from '../locales/text.ts';
import { findDuplicate, updateDetails } from './account-repository.ts';

/** Another account has the username or the address. The message does not say which account. */
export class DuplicateError extends InvalidFormError {
  override name = 'DuplicateError';
}

/** Throws DuplicateError if another account has the username or the address. */
export async function requireUnique(
  sql: Knex,
  wanted: { username: string; email: string; exceptId?: number },
): Promise<void> {
  const duplicate = await findDuplicate(sql, wanted);
  if (duplicate.username || duplicate.email) throw duplicateError(duplicate);
}

/** Stores the details. Throws DuplicateError if someone else took the username or address after `requireUnique`. */
export async function storeDetails(
  sql: Knex.Transaction,
  id: number,
  details: Parameters<typeof updateDetails>[2],
): Promise<void> {
  const taken = await updateDetails(sql, id, details);
  if (taken) throw duplicateError({ [taken]: true });
}

function duplicateError({ username, email }: { username?: boolean; email?: boolean }): DuplicateError {
  const errors: Record<string, Text> = {};
  if (username) errors['username'] = (t) => t.validation.username.taken;
  if (email) errors['email'] = (t) => t.validation.email.taken;
  return new DuplicateError(errors);
}
