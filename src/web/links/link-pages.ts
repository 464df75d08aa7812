import type { Request, Response } from 'express';
import { helpFor, helpSentence } from '../../accounts/who-can-help.ts';
import type { Config } from '../../config.ts';
import { paths } from '../../paths.ts';
import { explainDeadLink } from '../../links/dead-link.ts';
import type { OpenedLink } from '../../links/open-link.ts';
import type { LinkPurpose } from '../../links/link.ts';

/** Shows a page with status 404 for a link that does not exist or has another purpose. */
export function showUnknownLink(config: Config, { t }: Request, response: Response): void {
  const help = helpSentence(helpFor(config, undefined), t.whoCanHelp.ifYouNeedHelp);
  response.status(404).page('links/unknown', { title: t.links.unknown.title, help });
}

/** Shows a page with status 410 that says why the link no longer works and what to do next. */
export function showDeadLink(
  config: Config,
  { t, params }: Request,
  response: Response,
  purpose: LinkPurpose,
  { link, account, renewable }: Extract<OpenedLink, { state: 'dead' }>,
): void {
  const timeZone = account?.timeZone ?? 'UTC';
  const when = (date: Date) => t.formats.near(date, timeZone);
  response.status(410).page('links/dead', {
    ...explainDeadLink(t, link, helpFor(config, account), when),
    renewTo: renewable ? paths.renewLink(purpose, String(params['token'])) : null,
  });
}
