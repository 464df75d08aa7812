import { createHash } from 'node:crypto';
import type { Services } from '../services.ts';
import type { Account, Actor } from './account.ts';
import { InvalidFormError } from './account-errors.ts';
import { changeAddress, isSameAddress } from './change-address.ts';
import { performAction } from './perform-action.ts';
import { saveDetails, type Details } from './save-details.ts';
import { refuseTaken } from './taken.ts';

/** Tells one state of the details from another: what a form says it was filled in upon. */
export function detailsVersion({ username, email, notes }: Details): string {
  return createHash('sha256')
    .update(JSON.stringify([username, email, notes]))
    .digest('base64url')
    .slice(0, 16);
}

/**
 * Changes username and notes at once, the address as its account's status allows. Tells what was done. Throws
 * InvalidFormError, also where somebody else changed what the form had shown: else that would be undone unseen.
 */
export async function edit(
  services: Services,
  actor: Actor,
  accountId: number,
  details: Details,
  shownVersion?: string,
): Promise<string> {
  return performAction(services, 'edit', actor, accountId, async (transaction, account) => {
    refuseOvertaken(account, details, shownVersion);
    await refuseTaken(transaction.sql, { ...details, exceptId: account.id });
    const addressChanges = !isSameAddress(details.email, account.email);
    const told = addressChanges
      ? await changeAddress(services, transaction, actor, account, details.email)
      : `${account.email} is saved.`;
    const email = addressChanges && account.status === 'active' ? account.email : details.email;
    await saveDetails(transaction, actor, account, { ...details, email, timeZone: account.timeZone });
    return told;
  });
}

function refuseOvertaken(account: Account, details: Details, shownVersion: string | undefined): void {
  const now = detailsVersion(account);
  if (shownVersion === undefined || shownVersion === now || detailsVersion(details) === now) return;
  const notes = account.notes === '' ? 'no notes' : `the notes “${account.notes}”`;
  throw new InvalidFormError({
    '': `Somebody else has changed this technician meanwhile: it is ${account.username}, ${account.email}, with ${notes}. Nothing of yours is saved yet: save again to put what stands below in its place.`,
  });
}
