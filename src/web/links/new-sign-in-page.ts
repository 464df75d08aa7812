import type { Account } from '../../accounts/account.ts';
import { helpFor, helpSentence } from '../../accounts/who-can-help.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { findFactorsSince, type FactorsSince } from '../../two-factor/factors-since.ts';
import { rejectSignIn } from '../../sign-in/reject-sign-in.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { originOf } from '../http/request-origin.ts';
import type { LinkPage } from './link-page.ts';

/** Confirms that a sign-in was not the owner's, because email scanners open links too. */
export function newSignInPage(services: Services): LinkPage {
  return {
    async show(request, response, { link, account }) {
      response.page('links/new-sign-in', {
        title: request.t.links.newSignIn.title,
        action: request.path,
        account,
        factors: describeFactors(
          services,
          request.t,
          account,
          await findFactorsSince(services, services.database, account, link.createdAt),
        ),
      });
    },

    async submit(request, response, { link, account }) {
      const rejected = await rejectSignIn(services, {
        link,
        accountId: account.id,
        origin: originOf(request),
      });
      if (!rejected) return false;
      const notice = account.hasPassword ? 'sign-in-rejected' : 'sessions-ended';
      response.redirect(303, `${paths.signIn}?notice=${notice}`);
      return true;
    },
  };
}

/** Says which second factors were added since the sign-in, and what happens to them. Returns null if there are none. */
function describeFactors(
  { config }: Services,
  { formats, whoCanHelp, links: { newSignIn }, twoFactor }: Catalogue,
  account: Account,
  { passkeys, app, canBeRemoved }: FactorsSince,
): string | null {
  if (passkeys.length === 0 && !app) return null;
  const factors = formats.list([...passkeys.map(({ name }) => name), ...(app ? [twoFactor.app] : [])]);
  return canBeRemoved
    ? newSignIn.factorsRemoved({ factors })
    : `${newSignIn.factorsKept({ factors })} ${helpSentence(helpFor(config, account), whoCanHelp.askForTwoFactorReset)}`;
}
