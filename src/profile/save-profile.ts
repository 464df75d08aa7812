import { NotFoundError } from '../lib/errors.ts';
import { lockAccount } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import { changeAddress, isSameAddress } from '../account-actions/change-address.ts';
import { saveDetails } from '../account-actions/save-details.ts';
import { requireUnique } from '../accounts/uniqueness.ts';
import type { Text } from '../locales/text.ts';
import { withTransaction } from '../audit/transaction.ts';
import { rejectStaleForm } from '../forms/form-version.ts';
import { requireAccess } from '../sessions/require-access.ts';
import type { Services } from '../services.ts';
import type { ProfileDetails } from './profile-form.ts';

/** Returns the stored values that the profile page edits. */
export function editedProfile({
  username,
  email,
  language,
  timeZone,
}: Pick<Account, 'username' | 'email' | 'language' | 'timeZone'>) {
  return { username, email, language: language ?? '', timeZone };
}

/**
 * Saves the actor's own username, language and time zone at once, and the address after its owner confirms it. Runs in one
 * transaction. Returns what was done. Throws InvalidFormError, StaleFormError and AccessEndedError.
 */
export async function saveProfile(
  services: Services,
  actor: Actor,
  details: ProfileDetails,
  version: string,
): Promise<Text> {
  return withTransaction(services.database, async (transaction) => {
    const account = await lockAccount(transaction.sql, actor.accountId);
    await requireAccess(transaction.sql, actor);
    if (!account) throw new NotFoundError();
    rejectStaleForm({
      thing: 'profile',
      version,
      stored: editedProfile(account),
      typed: editedProfile(details),
    });
    await requireUnique(transaction.sql, { ...details, exceptId: account.id });
    const done: Text = isSameAddress(details.email, account.email)
      ? (t) => t.profile.profile.saved
      : await changeAddress(services, transaction, actor, account, details.email);
    const { username, language, timeZone } = details;
    const { email, notes } = account;
    await saveDetails(transaction, actor, account, { username, email, notes, language, timeZone });
    return done;
  });
}
