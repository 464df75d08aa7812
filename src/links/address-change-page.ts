import type { Request, Response } from 'express';
import { InvalidFormError } from '../accounts/account-errors.ts';
import { confirmAddress } from '../accounts/confirm-address.ts';
import { addFlash } from '../http/flash.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import type { LinkPage, LiveLink } from './link-page.ts';

/** Whoever is signed in as the account confirms that its mail goes to the new address. */
export function addressChangePage(services: Services): LinkPage {
  function show(
    request: Request,
    response: Response,
    { link, account }: LiveLink,
    errors: Record<string, string> = {},
  ): void {
    const isOwner = request.actor?.accountId === account.id;
    response.page('links/address-change', {
      title: 'Confirm your new e-mail address',
      errors,
      action: request.path,
      address: isOwner ? link.address : null,
      signedInAs: request.actor?.username ?? null,
    });
  }

  return {
    show: (request, response, live) => show(request, response, live),

    async submit(request, response, { link, account }) {
      const { actor } = request;
      if (actor?.accountId !== account.id) {
        show(request, response.status(403), { link, account });
        return true;
      }
      try {
        addFlash(request, 'success', await confirmAddress(services, actor, link));
        response.redirect(303, paths.dashboard);
      } catch (error) {
        if (!(error instanceof InvalidFormError)) throw error;
        show(request, response.status(409), { link, account }, error.errors);
      }
      return true;
    },
  };
}
