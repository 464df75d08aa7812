import { parentPath, type SignedOutForm } from '../page/stale-form.ts';
import { paths } from '../../paths.ts';
import { linkPurposes } from '../../links/link.ts';

/** The forms on the pages of emailed links. */
export const linkForms: SignedOutForm[] = linkPurposes.flatMap((purpose) => [
  { path: paths.link(purpose, ':token') },
  { path: paths.renewLink(purpose, ':token'), page: parentPath },
  { path: paths.signOutForLink(purpose, ':token'), page: parentPath },
]);
