import type { Services } from '../../../src/services.ts';
import { secretBinding, type OAuthSettings } from '../../../src/sso/settings/oauth-settings.ts';
import { storeSettings } from '../../../src/sso/settings/oauth-settings-repository.ts';
import { withoutCredentials, type Person } from '../../harness/people.ts';
import { CLIENT_ID, CLIENT_SECRET } from './test-provider.ts';

export type Overrides = Partial<
  Omit<OAuthSettings, 'adminId' | 'adminName' | 'adminPath' | 'sealedSecret'>
> & {
  clientSecret?: string | null;
};

/** Stores the settings of an admin, as its page does. */
export async function configureSso(
  { database, keyring }: Services,
  adminId: number,
  issuer: string,
  { clientSecret = CLIENT_SECRET, ...overrides }: Overrides = {},
): Promise<void> {
  await storeSettings(database, {
    adminId,
    enabled: true,
    issuer,
    clientId: CLIENT_ID,
    sealedSecret: clientSecret === null ? null : keyring.seal(clientSecret, secretBinding(adminId)),
    scopes: 'openid email profile',
    buttonText: '',
    addressesCountAsVerified: false,
    requireCode: false,
    signOutAtProvider: false,
    changePasswordUrl: null,
    ...overrides,
  });
}

/** Links someone as if they had followed an emailed link. `alone`: without a password or 2FA here. */
export async function linkPerson(
  { database }: Services,
  person: Person,
  issuer: string,
  subject: string,
  { alone = false }: { alone?: boolean } = {},
): Promise<void> {
  await database('accounts')
    .where({ id: person.id })
    .update({
      status: 'active',
      sso_issuer: issuer,
      sso_subject: subject,
      sso_linked_at: database.fn.now(),
      ...(alone && withoutCredentials),
    });
}

/** The stored identity of someone. */
export async function stateOf({ database }: Services, { id }: Pick<Person, 'id'>) {
  const row = await database('accounts')
    .where({ id })
    .first<{ status: string; issuer: string | null; subject: string | null } | undefined>(
      'status',
      'sso_issuer as issuer',
      'sso_subject as subject',
    );
  if (!row) throw new Error(`There is no account ${id}`);
  return row;
}

/** Restores the state before anyone was linked. `pending` are those who had not accepted their invitation. */
export async function unlinkEveryone({ database }: Services, pending: Person[]): Promise<void> {
  await database('sessions').delete();
  await database('accounts')
    .update({ sso_issuer: null, sso_subject: null, sso_linked_at: null })
    .whereNotNull('password_hash');
  for (const { id } of pending) {
    await database('accounts').where({ id }).update({
      status: 'pending',
      sso_issuer: null,
      sso_subject: null,
      sso_linked_at: null,
      totp_secret: null,
      totp_enrolled_at: null,
      totp_last_step: null,
      recovery_key_hash: null,
    });
  }
}
