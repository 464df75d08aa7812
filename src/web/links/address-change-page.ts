import type { Request, Response } from 'express';
import { inLanguageOf, InvalidFormError } from '../../forms/form-errors.ts';
import { confirmAddress } from '../../account-actions/confirm-address.ts';
import { redirectWithMessage } from '../page/flash.ts';
import { returnQuery } from '../http/return-to.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import type { LinkPage } from './link-page.ts';
import type { LiveLink } from '../../links/open-link.ts';

/** Confirms a new address. The login's owner has to be signed in. */
export function addressChangePage(services: Services): LinkPage {
  function show(
    request: Request,
    response: Response,
    { link }: LiveLink,
    errors: Record<string, string> = {},
  ): void {
    response.page('links/address-change', {
      title: request.t.links.addressChange.title,
      errors,
      action: request.path,
      address: request.actor ? link.address : null,
      signInHref: paths.signIn + returnQuery(request.path),
    });
  }

  return {
    show: (request, response, live) => show(request, response, live),

    async submit(request, response, { link, account }) {
      const { actor } = request;
      if (!actor) {
        show(request, response.status(403), { link, account });
        return true;
      }
      try {
        const done = await confirmAddress(services, actor, link);
        redirectWithMessage(request, response, paths.dashboard, done(request.t));
      } catch (error) {
        if (!(error instanceof InvalidFormError)) throw error;
        show(request, response.status(409), { link, account }, inLanguageOf(request.t, error.errors));
      }
      return true;
    },
  };
}
