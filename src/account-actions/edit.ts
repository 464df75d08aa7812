import { mustConfirmAddress } from '../accounts/account-policy.ts';
import type { Services } from '../services.ts';
import { rejectStaleForm } from '../forms/form-version.ts';
import type { Text } from '../locales/text.ts';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import { changeAddress, isSameAddress } from './change-address.ts';
import { performAction } from './perform-action.ts';
import { saveDetails, type Details } from './save-details.ts';
import { setEndDate } from './set-end-date.ts';
import { requireUnique } from '../accounts/uniqueness.ts';

/** The stored values that the Edit Technician form changes. */
export function editedDetails({ username, email, notes, language, accessEndsOn }: EditedDetails) {
  return { username, email, notes, language: language ?? '', accessEndsOn: accessEndsOn ?? '' };
}

/** What an admin changes about a technician. */
export interface EditedDetails extends Details {
  /** The last day of access, as an ISO date. Null if it doesn't end. */
  accessEndsOn: string | null;
}

/** Returns the stored values of the form. */
export function storedDetails(account: Account): EditedDetails {
  return { ...account, accessEndsOn: account.accessEnd?.on ?? null };
}

/**
 * Changes the username, notes and end date immediately, and the address as the login's status allows. Returns what was
 * done.
 * Throws InvalidFormError, and StaleFormError if someone else changed the login since the form was opened.
 */
export async function edit(
  services: Services,
  actor: Actor,
  accountId: number,
  details: EditedDetails,
  version: string,
): Promise<Text> {
  return performAction(services, 'edit', actor, accountId, async (transaction, account) => {
    rejectStaleForm({
      thing: 'technician',
      version,
      stored: editedDetails(storedDetails(account)),
      typed: editedDetails(details),
    });
    await requireUnique(transaction.sql, { ...details, exceptId: account.id });
    const addressChanges = !isSameAddress(details.email, account.email);
    const done: Text = addressChanges
      ? await changeAddress(services, transaction, actor, account, details.email)
      : ({ results }) => results.edited({ email: account.email });
    const email = addressChanges && mustConfirmAddress(account) ? account.email : details.email;
    await setEndDate(transaction, actor, account, details.accessEndsOn);
    await saveDetails(transaction, actor, account, { ...details, email, timeZone: account.timeZone });
    return done;
  });
}
