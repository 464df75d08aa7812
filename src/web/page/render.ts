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

/** How an app frames its pages. */
export interface PageTheme {
  /** The view around all others. */
  layout(request: Request): string;
  /** The view of that name, where the app has one of its own. */
  own(view: string): string;
  /** What else its views are given. */
  locals(request: Request): Record<string, unknown>;
  /** What goes into the slots of its frame besides the view. */
  slots(request: Request): Slots;
}

/** The same on every page. */
const assets = Buffer.from(render('layout/page-assets', { asset }));

/** The frame for a signed-in account; the card for others, and for an account that can't open the menu's pages yet. */
const consoleTheme: PageTheme = {
  layout: ({ actor, session }) =>
    actor && !session.account?.firstRunPending ? 'layout/page' : 'layout/card',
  own: (view) => view,
  locals: () => ({}),
  slots: ({ path }) => ({ assets: [assets], leftMenu: [leftMenu(path)] }),
};

/** Gives every response its `page`: the view's HTML within the app's frame. */
export function pages(services: Services, csrf: Csrf, theme = consoleTheme): RequestHandler {
  const { productName, ssoName } = services.config;
  return (request, response, next) => {
    response.pageHtml = (view, locals) => framed(view, locals).join('');
    response.page = (view, locals) => {
      if (response.statusCode === 200 && hasErrors(locals['errors'])) response.status(422);
      const body = encoded(framed(view, locals));
      // `send` would look whether the browser has the page already: none is kept.
      response.set({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': String(body.length) });
      response.end(body);
    };

    /** The view within its frame. */
    function framed(view: string, locals: PageLocals): HtmlChunk[] {
      const layers = [sharedLocals(request, response), theme.locals(request), locals, { slot }];
      const slots = { ...theme.slots(request), ...locals.slots };
      const content = filled(viewsWith(layers)(theme.own(view)), slots);
      // After the view: where that fails, the error page still has the messages to show.
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

/** The parts one after the other. `Buffer.concat` would need a buffer of each text first. */
function encoded(parts: readonly HtmlChunk[]): Buffer {
  const length = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
  const all = Buffer.allocUnsafe(length);
  let at = 0;
  for (const part of parts) at += typeof part === 'string' ? all.write(part, at) : part.copy(all, at);
  return all;
}

/** A form that comes again with what is wrong in it is no success, whoever answers. */
function hasErrors(errors: unknown): boolean {
  return typeof errors === 'object' && errors !== null && Object.keys(errors).length > 0;
}
