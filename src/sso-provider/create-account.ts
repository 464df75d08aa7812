import type { Request, Response } from 'express';
import { findAccountByIdentifier, lockAccount, storePassword } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import { auditAcceptance } from '../sign-in/password-by-link.ts';
import { hashPassword } from '../accounts/passwords/password-hashing.ts';
import { ownWords, passwordProblem, passwordRules } from '../accounts/passwords/password-rules.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { withTransaction } from '../audit/transaction.ts';
import { typedValues } from '../web/page/form.ts';
import { originOf } from '../web/http/request-origin.ts';
import { endLinks } from '../links/link-repository.ts';
import type { Services } from '../services.ts';
import { beginPendingSignIn } from '../web/sign-in/sign-in.ts';
import type { Interaction } from './interaction.ts';
import { providerAdmin } from './provider-admin-repository.ts';
import { insertPerson } from './person-repository.ts';
import { providerPaths } from './provider-paths.ts';

/** Asks for the password of a new account. The address is already proved, so no second email is needed. */
export function showCreateAccountForm(
  { config }: Services,
  request: Request,
  response: Response,
  { clientContext }: Interaction,
  email: string,
  errors: Record<string, string> = {},
): void {
  response.page('sso-provider/create-account', {
    title: request.t.ssoProvider.createAccount.title,
    errors,
    email,
    action: providerPaths.createAccount(clientContext.uid),
    rules: passwordRules(wordsOf(email, config.productName)),
  });
}

/** Creates the account and continues with two-factor setup, which leads back to the product. */
export async function submitCreateAccountForm(
  services: Services,
  request: Request,
  response: Response,
  interaction: Interaction,
): Promise<void> {
  const { verifiedAddress: email, clientContext } = interaction;
  const interactionPath = providerPaths.interaction(clientContext.uid);
  if (email === null || request.actor) return response.redirect(303, interactionPath);
  const { password } = typedValues(request, ['password']);
  const problem = await passwordProblem(password, wordsOf(email, services.config.productName));
  if (problem) {
    const errors = { password: problem(request.t) };
    return showCreateAccountForm(services, request, response, interaction, email, errors);
  }
  const account = await createAccount(services, { email, password, origin: originOf(request) });
  response.redirect(
    303,
    account
      ? await beginPendingSignIn(services, request, account, { returnTo: interactionPath })
      : interactionPath,
  );
}

/**
 * Returns undefined if the address has an account by now, for example because two tabs sent the form. Runs in its own
 * transaction.
 */
async function createAccount(
  { database }: Services,
  { email, password, origin }: { email: string; password: string; origin: RequestOrigin },
): Promise<Account | undefined> {
  const hash = await hashPassword(password);
  return withTransaction(database, async (transaction) => {
    const { sql } = transaction;
    await insertPerson(sql, (await providerAdmin(sql)).id, email);
    const found = await findAccountByIdentifier(sql, email);
    const account = found && (await lockAccount(sql, found.id));
    if (account?.status !== 'pending') return undefined;
    await storePassword(sql, account.id, hash);
    await endLinks(sql, account.id, 'withdrawn', ['sign-up']);
    auditAcceptance(transaction, account, origin);
    return lockAccount(sql, account.id);
  });
}

/** The account does not exist yet. Its username will be its address, and its admin has the provider's name. */
function wordsOf(email: string, productName: string): string[] {
  return ownWords({ username: email, email, adminName: productName }, productName);
}
