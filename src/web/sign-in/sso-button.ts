import type { Account } from '../../accounts/account.ts';
import type { LinkPurpose } from '../../links/link.ts';
import { returnQuery } from '../http/return-to.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { findProviderAt, findProviderBySlug } from '../../sso/settings/oauth-settings-repository.ts';

/** A button that leads to the provider. */
export interface SsoButton {
  href: string;
  label: string;
  /** Where a password of the provider is reset, as the OAuth settings say. */
  changePasswordUrl: string | null;
}

/** For the sign-in page of a level, or of the root: it is the same for everybody. */
export async function signInButton(
  { config, database }: Services,
  slug: string | null,
  returnTo: string,
): Promise<SsoButton | null> {
  const provider = await findProviderBySlug(database, slug);
  if (!provider) return null;
  const path = slug === null ? paths.ssoSignIn : paths.ssoSignInAt(slug);
  return {
    href: returnTo === '' ? path : path + returnQuery(returnTo),
    label: provider.buttonText || `Sign in with ${config.ssoName}`,
    changePasswordUrl: provider.changePasswordUrl,
  };
}

/** For the page of a mailed link. Null where no provider counts for the account. */
export async function linkButton(
  { config, database }: Services,
  account: Account,
  purpose: LinkPurpose,
  token: string,
): Promise<SsoButton | null> {
  const provider = await findProviderAt(database, account.adminPath);
  return (
    provider && {
      href: paths.ssoForLink(purpose, token),
      label: `Continue with ${config.ssoName}`,
      changePasswordUrl: provider.changePasswordUrl,
    }
  );
}
