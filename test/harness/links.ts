import type { ConsoleLinkPurpose, OneTimeLink } from '../../src/links/link.ts';
import { issueLink } from '../../src/links/issue-link.ts';
import { findNewestLink } from '../../src/links/link-repository.ts';
import { makeToken } from '../../src/links/link-token.ts';
import { paths } from '../../src/paths.ts';
import type { Services } from '../../src/services.ts';
import { withTransaction } from '../../src/audit/transaction.ts';
import { appUnderTest } from './app-under-test.ts';
import type { Person } from './people.ts';

const causes = {
  invitation: 'invite',
  'password-reset': 'reset-password',
  '2fa-reset': 'reset-2fa',
  'sso-link': 'link-account',
  'address-change': 'change-address',
  'new-sign-in': 'new-browser',
  'sign-up': 'sign-up',
} as const;

export interface MailedLink {
  link: OneTimeLink;
  token: string;
  /** The link's path, as in the email but without the origin. */
  path: string;
}

/**
 * Creates a link as an admin's action does, without its email. At the provider, an invitation is a sign-up link. Runs in
 * its own transaction.
 */
export async function mailedLink(
  { database, keyring }: Services,
  person: Pick<Person, 'id' | 'email'>,
  wanted: ConsoleLinkPurpose,
): Promise<MailedLink> {
  const purpose = wanted === 'invitation' && appUnderTest() === 'sso-provider' ? 'sign-up' : wanted;
  const link = await withTransaction(database, (transaction) =>
    issueLink(transaction, keyring, {
      purpose,
      accountId: person.id,
      address: person.email,
      requestedBy: 'acme',
      cause: causes[purpose],
    }),
  );
  const token = makeToken(keyring, link);
  return { link, token, path: paths.link(purpose, token) };
}

/** Makes a link older by this many minutes. */
export async function ageLink({ database }: Services, { link }: MailedLink, minutes: number): Promise<void> {
  await database.raw(
    `update one_time_links set created_at = created_at - :age, requested_at = requested_at - :age, expires_at = expires_at - :age
     where id = :id`.replaceAll(':age', `interval '1 minute' * ${minutes}`),
    { id: link.id },
  );
}

/** Returns the path of the newest link of this purpose, as in the email. Throws an Error if there is none. */
export async function newestLinkPath(
  { database, keyring }: Services,
  person: Pick<Person, 'id'>,
  purpose: keyof typeof causes,
): Promise<string> {
  const link = await findNewestLink(database, person.id, purpose);
  if (!link) throw new Error(`No ${purpose} link was made`);
  return paths.link(purpose, makeToken(keyring, link));
}
