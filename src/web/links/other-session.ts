import type { Request, Response } from 'express';
import type { Config } from '../../config.ts';
import { allowFormsTo } from '../http/security-headers.ts';
import { paths } from '../../paths.ts';
import type { LinkPurpose } from '../../links/link.ts';
import type { LiveLink } from '../../links/open-link.ts';

/** Names the person who is signed in and asks before the link ends their session. */
export function askToSignOut(
  { ssoOrigin }: Pick<Config, 'ssoOrigin'>,
  request: Request,
  response: Response,
  purpose: LinkPurpose,
  { account }: LiveLink,
): void {
  const signedInAs = request.actor?.username ?? '';
  // A form that was sent to the link has not been carried out.
  if (request.method === 'POST') response.status(409);
  // Signing out leads back to the link, and an invitation leads on to the provider.
  if (purpose === 'invitation') allowFormsTo(response, ssoOrigin);
  response.page('links/other-session', {
    title: request.t.links.otherSession.title({ signedInAs }),
    signedInAs,
    username: account.username,
    adminName: account.adminName,
    action: paths.signOutForLink(purpose, String(request.params['token'])),
  });
}
