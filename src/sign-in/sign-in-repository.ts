import type { Knex } from 'knex';
import { accountColumns } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import { identifierFrom } from '../accounts/sign-in-identifier.ts';

export interface SignInCandidate {
  account: Account;
  passwordHash: string | null;
}

type Row = Account & Omit<SignInCandidate, 'account'>;

/** Finds the account with this username or email address. Returns undefined if there is none. */
export async function findCandidate(sql: Knex, identifier: string): Promise<SignInCandidate | undefined> {
  const name = identifierFrom(identifier);
  const { rows } = await sql.raw<{ rows: Row[] }>(
    `select ${accountColumns}, a.password_hash as "passwordHash"
     from accounts a join admins ad on ad.id = a.admin_id
     where ${name.includes('@') ? 'a.email_key = ?' : 'a.username = ?'}`,
    [name],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { passwordHash, ...account } = row;
  return { account, passwordHash };
}
