import type { Services } from '../../services.ts';
import { ssoLinkPage } from './sso-link-page.ts';
import { addressChangePage } from './address-change-page.ts';
import { invitationPage } from './invitation-page.ts';
import type { LinkPages } from './link-page.ts';
import { newSignInPage } from './new-sign-in-page.ts';
import { passwordResetPage } from './password-reset-page.ts';
import { twoFactorResetPage } from './two-factor-reset-page.ts';

/** The pages that the links in the console's emails open. */
export function consoleLinkPages(services: Services): LinkPages {
  return {
    invitation: invitationPage(services),
    'password-reset': passwordResetPage(services),
    '2fa-reset': twoFactorResetPage(services),
    'sso-link': ssoLinkPage(services),
    'address-change': addressChangePage(services),
    'new-sign-in': newSignInPage(services),
  };
}
