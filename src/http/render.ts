import { readFileSync } from 'node:fs';
import path from 'node:path';
import ejs, { type TemplateFunction } from 'ejs';
import type { Request, RequestHandler, Response } from 'express';
import { projectRoot } from '../config.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import type { Csrf } from './csrf.ts';
import { takeFlash } from './flash.ts';
import { menuFor } from './menu.ts';
import { asset } from './static-files.ts';
import { formatAgo, formatClock, formatTime } from '../times.ts';

const folder = path.join(projectRoot, 'views');
const templates = new Map<string, TemplateFunction>();

/** Compiles a view once. */
export function template(view: string): TemplateFunction {
  const filename = path.join(folder, `${view}.ejs`);
  const compiled =
    templates.get(view) ??
    ejs.compile(readFileSync(filename, 'utf8'), {
      filename,
      views: [folder],
      cache: true,
      strict: false,
    });
  templates.set(view, compiled);
  return compiled;
}

/** How an app frames its pages. */
export interface Look {
  /** The view around all others. */
  layout(request: Request): string;
  /** The view of that name, where the app has one of its own. */
  own(view: string): string;
  /** What else its views are given. */
  locals(request: Request): Record<string, unknown>;
}

/** The frame for a signed-in account, the card for others. */
const consoleLook: Look = {
  layout: ({ actor }) => (actor ? 'layout/page' : 'layout/card'),
  own: (view) => view,
  locals: () => ({}),
};

/** Gives every response its `page`: the view's HTML within the app's frame. */
export function pages(services: Services, csrf: Csrf, look = consoleLook): RequestHandler {
  const { productName, ssoName } = services.config;
  return (request, response, next) => {
    response.pageHtml = (view, locals) => {
      const all = { ...sharedLocals(request, response), ...look.locals(request), ...locals };
      const body = template(look.own(view))(all);
      const flash = takeFlash(request);
      return template(look.layout(request))({ ...all, flash, body });
    };
    response.page = (view, locals) => {
      response.type('html').send(response.pageHtml(view, locals));
    };

    function sharedLocals(currentRequest: Request, currentResponse: Response) {
      const { actor } = currentRequest;
      const timeZone = (currentRequest.session as Request['session'] | undefined)?.account?.timeZone;
      return {
        productName,
        ssoName,
        paths,
        asset,
        actor,
        menu: actor ? menuFor(currentRequest.path) : [],
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
