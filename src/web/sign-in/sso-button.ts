import type { Account } from '../../accounts/account.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import type { LinkPurpose } from '../../links/link.ts';
import { returnQuery } from '../http/return-to.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { findProviderAt, findProviderBySlug } from '../../sso/settings/oauth-settings-repository.ts';

/** A button that leads to the provider. */
export interface SsoButton {
  href: string;
  label: string;
  /** The page that resets a password at the provider, from the OAuth settings. */
  changePasswordUrl: string | null;
}

/**
 * Returns the button for the sign-in page of an admin, or of the root if `slug` is null. It is the same for everyone.
 * Returns null if there is no provider.
 */
export async function signInButton(
  { config: { ssoName }, database }: Services,
  t: Catalogue,
  slug: string | null,
  returnTo: string,
): Promise<SsoButton | null> {
  const provider = await findProviderBySlug(database, slug);
  if (!provider) return null;
  const path = slug === null ? paths.ssoSignIn : paths.ssoSignInAt(slug);
  return {
    href: returnTo === '' ? path : path + returnQuery(returnTo),
    label: provider.buttonText || t.signIn.password.signInWith({ ssoName }),
    changePasswordUrl: provider.changePasswordUrl,
  };
}

/** Returns the button for the page of an emailed link, or null if no provider applies to the account. */
export async function linkButton(
  { config: { ssoName }, database }: Services,
  t: Catalogue,
  account: Account,
  purpose: LinkPurpose,
  token: string,
): Promise<SsoButton | null> {
  const provider = await findProviderAt(database, account.adminPath);
  return (
    provider && {
      href: paths.ssoForLink(purpose, token),
      label: t.links.continueWith({ ssoName }),
      changePasswordUrl: provider.changePasswordUrl,
    }
  );
}
