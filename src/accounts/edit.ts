import type { Services } from '../services.ts';
import type { Actor } from './account.ts';
import { changeAddress, isSameAddress } from './change-address.ts';
import { performAction } from './perform-action.ts';
import { saveDetails, type Details } from './save-details.ts';
import { refuseTaken } from './taken.ts';

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
    await saveDetails(transaction, actor, account, { ...details, email });
    return told;
  });
}
