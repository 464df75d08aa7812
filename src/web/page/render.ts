import type { Request, RequestHandler, Response } from 'express';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { formatAgo, formatClock, formatTime } from '../../lib/times.ts';
import type { Csrf } from '../http/csrf.ts';
import { takeFlash } from './flash.ts';
import { leftMenu } from './left-menu.ts';
import type { PageLocals } from './page-types.ts';
import { asset } from '../http/static-files.ts';
import { filled, render, slot, viewsWith, type HtmlChunk, type Slots } from './views.ts';

/** How an app lays out its pages. */
export interface PageTheme {
  /** Returns the name of the layout view that surrounds the page's view. */
  layout(request: Request): string;
  /** Returns the app's own version of the view, or the same name if there is none. */
  own(view: string): string;
  /** Returns further locals for the app's views. */
  locals(request: Request): Record<string, unknown>;
  /** Returns the content of the layout's slots, apart from the view. */
  slots(request: Request): Slots;
}

/** Rendered once, because it is the same on every page. */
const assets = Buffer.from(render('layout/page-assets', { asset }));

/**
 * Uses the full layout for signed-in accounts. Uses the card layout for everyone else, and for accounts that cannot
 * open the menu's pages yet.
 */
const consoleTheme: PageTheme = {
  layout: ({ actor, session }) =>
    actor && !session.account?.firstRunPending ? 'layout/page' : 'layout/card',
  own: (view) => view,
  locals: () => ({}),
  slots: ({ path }) => ({ assets: [assets], leftMenu: [leftMenu(path)] }),
};

/** Adds `page` and `pageHtml` to every response. They render a view inside the app's layout. */
export function pages(services: Services, csrf: Csrf, theme = consoleTheme): RequestHandler {
  const { productName, ssoName } = services.config;
  return (request, response, next) => {
    response.pageHtml = (view, locals) => framed(view, locals).join('');
    response.page = (view, locals) => {
      if (response.statusCode === 200 && hasErrors(locals['errors'])) response.status(422);
      const body = encoded(framed(view, locals));
      // `send` would check whether the browser has a cached copy, but browsers do not store pages.
      response.set({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': String(body.length) });
      response.end(body);
    };

    function framed(view: string, locals: PageLocals): HtmlChunk[] {
      const layers = [sharedLocals(request, response), theme.locals(request), locals, { slot }];
      const slots = { ...theme.slots(request), ...locals.slots };
      const content = filled(viewsWith(layers)(theme.own(view)), slots);
      // Takes the messages after the view is rendered. If the view fails, the error page can still show them.
      const frame = viewsWith([...layers, { flash: takeFlash(request) }])(theme.layout(request));
      return filled(frame, { ...slots, view: content });
    }

    function sharedLocals(currentRequest: Request, currentResponse: Response) {
      const { actor } = currentRequest;
      const timeZone = (currentRequest.session as Request['session'] | undefined)?.account?.timeZone;
      return {
        productName,
        ssoName,
        paths,
        asset,
        actor,
        panel: actor && {
          adminName: actor.adminName,
          accountName: actor.username,
          roleLabel: actor.role === 'primary' ? 'Admin' : 'Technician',
        },
        csrfToken: csrf.tokenFor(currentRequest, currentResponse),
        time: (date: Date) => formatTime(date, timeZone),
        clock: (date: Date) => formatClock(date, timeZone),
        ago: formatAgo,
      };
    }
    next();
  };
}

/** Joins the parts. `Buffer.concat` would need a separate buffer for each text first. */
function encoded(parts: readonly HtmlChunk[]): Buffer {
  const length = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
  const all = Buffer.allocUnsafe(length);
  let at = 0;
  for (const part of parts) at += typeof part === 'string' ? all.write(part, at) : part.copy(all, at);
  return all;
}

/** Reports whether a form is shown again with errors, so that the response does not have a success status. */
function hasErrors(errors: unknown): boolean {
  return typeof errors === 'object' && errors !== null && Object.keys(errors).length > 0;
}
