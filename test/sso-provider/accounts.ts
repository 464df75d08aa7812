import { hashPassword } from '../../src/accounts/passwords/password-hashing.ts';
import type { Services } from '../../src/services.ts';
import { providerAdmin } from '../../src/sso-provider/provider-admin-repository.ts';
import { insertPerson } from '../../src/sso-provider/person-repository.ts';
import { nextCode, PASSWORD } from '../harness/people.ts';

/** The authenticator secret of the accounts created here. */
export const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** An account that someone created earlier, with the usual test password. `services` are the provider's. */
export async function makeAccount({ database, keyring }: Services, email: string): Promise<void> {
  const admin = await providerAdmin(database);
  await insertPerson(database, admin.id, email);
  const id = await idOf(database, email);
  const now = database.fn.now();
  await database('accounts')
    .where({ id })
    .update({
      status: 'active',
      password_hash: await hashPassword(PASSWORD),
      password_set_at: now,
      totp_secret: keyring.seal(SECRET, `totp:${id}`),
      totp_enrolled_at: now,
    });
}

/** A code of the account at the provider that has not been used. */
export async function providerCode(services: Services, email: string, secret: string): Promise<string> {
  return nextCode(services, { id: await idOf(services.database, email) }, secret);
}

async function idOf(database: Services['database'], email: string): Promise<number> {
  const row = await database('accounts').where({ email }).first<{ id: number } | undefined>('id');
  if (!row) throw new Error(`The provider has no account for ${email}`);
  return row.id;
}
