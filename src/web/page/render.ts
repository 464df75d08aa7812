import type { Request, RequestHandler, Response } from 'express';
import { isRoot } from '../../admins/scope.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { languageNames } from '../../locales/catalogues.ts';
import { timeZoneLabel } from '../../profile/time-zones.ts';
import type { Csrf } from '../http/csrf.ts';
import { languageOfLogin } from '../http/reader-language.ts';
import { takeFlash } from './flash.ts';
import { helpLink } from '../help/help-links.ts';
import { leftMenu } from './left-menu.ts';
import { chosenTheme, timeZoneCookie, type Theme } from './preferences.ts';
import { asset, favicon } from '../http/static-files.ts';
import { render, type Locals } from './views.ts';

/** How an app lays out its pages. */
export interface PageLayout {
  /** Returns the name of the layout view that surrounds the page's view. */
  layout(request: Request): string;
  /** Returns the app's own version of the view, or the same name if there is none. */
  own(view: string): string;
  /** Returns further locals for the app's views and layouts. */
  locals(request: Request): Locals;
  /** The colours of the browser's own bars on phones. They are those of --bar in the style sheet. */
  barColors: Record<Theme, string>;
}

/**
 * Uses the full layout for signed-in accounts. Uses the card layout for everyone else, and for accounts that cannot
 * open the menu's pages yet.
 */
const consoleLayout: PageLayout = {
  layout: ({ actor, session }) =>
    actor && !session.account?.firstRunPending ? 'layout/page' : 'layout/card',
  own: (view) => view,
  locals: ({ actor, path, t }) => ({
    leftMenu: leftMenu(path, t, { isAtRoot: actor !== undefined && isRoot(actor) }),
    help: helpLink(path),
  }),
  barColors: { light: '#38afda', dark: '#0f3a4b' },
};

/**
 * Adds `page` and `pageHtml` to every response. They render a view inside the app's layout. Use after `readerLanguage`.
 */
export function pages(services: Services, csrf: Csrf, theme = consoleLayout): RequestHandler {
  const { productName, ssoName, mailHold } = services.config;
  return (request, response, next) => {
    response.pageHtml = (view, locals) => {
      const shared = { ...sharedLocals(request, response), ...theme.locals(request) };
      const heldNotice = mailHold ? render('layout/mail-held', { t: request.t }) : '';
      const content = heldNotice + render(theme.own(view), { ...shared, ...locals });
      const { title, refreshSeconds = null, leaving = false } = locals;
      // Takes the messages after the view is rendered. If the view fails, the error page can still show them.
      const flash = takeFlash(request);
      return render(theme.layout(request), {
        ...shared,
        title,
        refreshSeconds,
        leaving,
        flash,
        content,
        hasList: 'filters' in locals,
      });
    };
    response.page = (view, locals) => {
      if (response.statusCode === 200 && hasErrors(locals['errors'])) response.status(422);
      const html = response.pageHtml(view, locals);
      // `send` would check whether the browser has a cached copy, but browsers do not store pages.
      response.set('Content-Type', 'text/html; charset=utf-8');
      response.set('Content-Length', String(Buffer.byteLength(html)));
      response.end(html);
    };

    function sharedLocals(currentRequest: Request, currentResponse: Response) {
      const { actor, t } = currentRequest;
      const timeZone = (currentRequest.session as Request['session'] | undefined)?.account?.timeZone;
      return {
        t,
        productName,
        ssoName,
        paths,
        asset,
        favicon,
        actor,
        panel: actor && {
          adminName: actor.adminName,
          accountName: actor.username,
          roleLabel: t.layout.roles[actor.role],
        },
        languages: offeredLanguages(currentRequest),
        timeZoneCookie: timeZoneCookie(services.config),
        timeZoneLabel: timeZone === undefined ? null : timeZoneLabel(timeZone),
        theme: chosenTheme(services.config, currentRequest),
        themeColors: theme.barColors,
        currentUrl: currentRequest.method === 'GET' ? currentRequest.originalUrl : paths.home,
        csrfToken: csrf.tokenFor(currentRequest, currentResponse),
        time: (date: Date) => t.formats.time(date, timeZone),
        clock: (date: Date) => t.formats.clock(date, timeZone),
        ago: (date: Date) => t.formats.ago(date),
        printedAt: t.formats.long(new Date(), timeZone),
      };
    }
    next();
  };
}

/**
 * Returns the languages of the switch, or an empty list if there is nothing to choose, for example because the login has
 * a language in its profile.
 */
function offeredLanguages(request: Request): ReturnType<typeof languageNames> {
  const names = languageNames();
  return names.length > 1 && !languageOfLogin(request) ? names : [];
}

/** Reports whether a form is shown again with errors, so that the response does not have a success status. */
function hasErrors(errors: unknown): boolean {
  return typeof errors === 'object' && errors !== null && Object.keys(errors).length > 0;
}
