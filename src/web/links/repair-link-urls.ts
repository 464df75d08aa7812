import type { RequestHandler } from 'express';
import { paths } from '../../paths.ts';
import { repairToken } from '../../links/link-token.ts';
import { linkPurposes } from '../../links/link.ts';

const linkPath = new RegExp(`^/+((?:${linkPurposes.join('|')})/)/*([^?]+)(.*)$`, 'is');

/** The last part of a path that continues after the token. */
const linkActions = [paths.ssoForLink, paths.renewLink, paths.signOutForLink].map((pathOf) =>
  pathOf('invitation', '').split('/').at(-1),
);

/**
 * Restores the URLs of emailed links, because email programs change them: they break long lines, and they make
 * punctuation or a bracket after the link part of it. People who join the parts by hand may double a slash. The original
 * URL changes too, since it is logged and returned to.
 */
export const repairLinkUrls: RequestHandler = (request, _response, next) => {
  const [, prefix, rest, query] = linkPath.exec(request.url) ?? [];
  if (prefix !== undefined && rest !== undefined) {
    const [token = '', action = ''] = rest.split('/');
    const path = `/${prefix}` + repairToken(token) + (linkActions.includes(action) ? `/${action}` : '');
    request.url = request.originalUrl = path + (query ?? '');
  }
  next();
};
