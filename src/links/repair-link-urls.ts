import type { RequestHandler } from 'express';
import { repairToken } from './link-token.ts';
import { linkPurposes } from './link.ts';

const linkPath = new RegExp(`^(/(?:${linkPurposes.join('|')})/)([^?]+)(.*)$`, 'is');

const linkActions = ['sso', 'renew', 'sign-out'];

/**
 * Restores the URLs of emailed links, because email programs change them: they break long lines, and they make
 * punctuation or a bracket after the link part of it. The original URL changes too, since it is logged and returned to.
 */
export const repairLinkUrls: RequestHandler = (request, _response, next) => {
  const [, prefix, rest, query] = linkPath.exec(request.url) ?? [];
  if (prefix !== undefined && rest !== undefined) {
    const [token = '', action = ''] = rest.split('/');
    const path = prefix + repairToken(token) + (linkActions.includes(action) ? `/${action}` : '');
    request.url = request.originalUrl = path + (query ?? '');
  }
  next();
};
