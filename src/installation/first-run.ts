import { z } from 'zod';
import { InvalidFormError } from '../forms/form-errors.ts';
import { emailField, usernameField } from '../forms/form-fields.ts';
import { partyOf, adminParty } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { lockAccount, setFirstRunPending } from '../accounts/account-repository.ts';
import { saveDetails } from '../account-actions/save-details.ts';
import { nameField, slugFromName } from '../admins/admin-fields.ts';
import { findAdmin, storeAdminName } from '../admins/admin-repository.ts';
import { trimTyped } from '../lib/typed-text.ts';
import { changedFields } from '../audit/changed-fields.ts';
import { withTransaction } from '../audit/transaction.ts';
import { requireAccess } from '../sessions/require-access.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import type { Services } from '../services.ts';
import {
  connectBundledProvider,
  isBundledProviderAvailable,
} from '../sso/bundled-provider/connect-bundled-provider.ts';

export const firstRunFields = ['organisation', 'username', 'email', 'connectProvider'] as const;

export const firstRunForm = (t: Catalogue) =>
  z.object({
    organisation: z
      .string()
      .refine((text) => trimTyped(text) !== '', {
        message: t.validation.adminName.ofOrganisation,
        abort: true,
      })
      .pipe(nameField(t)),
    username: usernameField(t),
    email: emailField(t),
    connectProvider: z.string().transform((text) => text === 'yes'),
  });

/**
 * Replaces the provisional names of the root and its main admin, and connects the bundled provider if the form says so,
 * in one transaction. Returns a message for the page. Throws InvalidFormError and AccessEndedError.
 */
export async function finishFirstRun(
  t: Catalogue,
  services: Services,
  actor: Actor,
  { organisation, username, email, connectProvider }: z.infer<ReturnType<typeof firstRunForm>>,
): Promise<string> {
  if (connectProvider && !(await isBundledProviderAvailable(services))) {
    throw new InvalidFormError({
      connectProvider: (t) => t.validation.providerNotRunning({ issuer: services.config.ssoOrigin }),
    });
  }
  return withTransaction(services.database, async (transaction) => {
    const { sql } = transaction;
    const account = await lockAccount(sql, actor.accountId);
    await requireAccess(sql, actor);
    const root = await findAdmin(sql, actor.adminId);
    // Another tab may have submitted the form already.
    if (!account?.firstRunPending || !root) return t.installation.alreadySaved;
    const renamed = { name: organisation, slug: slugFromName(organisation) ?? root.slug };
    await storeAdminName(sql, root.id, renamed);
    transaction.audit({
      action: 'rename-admin',
      outcome: 'done',
      actor: partyOf(actor),
      subject: adminParty(root),
      changes: changedFields(['name', 'slug'], root, renamed),
      origin: actor.origin,
    });
    await saveDetails(transaction, actor, account, { ...account, username, email });
    await setFirstRunPending(sql, account.id, false);
    if (connectProvider) await connectBundledProvider(services, transaction, actor, root);
    return t.installation.welcome({ productName: services.config.productName, username });
  });
}
