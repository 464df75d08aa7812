import type { Services } from '../services.ts';
import { partyOf, type Actor } from './account.ts';
import { changeAddress, isSameAddress } from './change-address.ts';
import { updateDetails } from './account-repository.ts';
import { performAction } from './perform-action.ts';
import { refuseTaken } from './taken.ts';

export interface Details {
  username: string;
  email: string;
  notes: string;
}

/** Changes username and notes at once, the address as its account's status allows. Tells what was done. */
export async function edit(
  services: Services,
  actor: Actor,
  accountId: number,
  details: Details,
): Promise<string> {
  return performAction(services, 'edit', actor, accountId, async (transaction, account) => {
    await refuseTaken(transaction.sql, { ...details, exceptId: account.id });
    const addressChanges = !isSameAddress(details.email, account.email);
    const told = addressChanges
      ? await changeAddress(services, transaction, actor, account, details.email)
      : `${account.email} is saved.`;
    const email = addressChanges && account.status === 'active' ? account.email : details.email;
    await updateDetails(transaction.sql, account.id, { ...details, email });

    const changes = changedFields(account, { ...details, email });
    if (Object.keys(changes).length > 0) {
      transaction.audit({
        action: 'edit',
        outcome: 'done',
        actor: partyOf(actor),
        subject: partyOf(account),
        changes,
        origin: actor.origin,
      });
    }
    return told;
  });
}

/** Before and after of the details that differ. */
export function changedFields(before: Details, after: Details) {
  return Object.fromEntries(
    (['username', 'email', 'notes'] as const)
      .filter((field) => before[field] !== after[field])
      .map((field) => [field, { before: before[field], after: after[field] }]),
  );
}
