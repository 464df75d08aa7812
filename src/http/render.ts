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

/** Gives every response its `page`: the view's HTML within the frame for a signed-in account, or the card for others. */
export function pages(services: Services, csrf: Csrf): RequestHandler {
  const { productName, ssoName } = services.config;
  return (request, response, next) => {
    response.page = (view, locals) => {
      const all = { ...sharedLocals(request, response), ...locals };
      const body = template(view)(all);
      const flash = takeFlash(request);
      const layout = request.actor ? 'layout/page' : 'layout/card';
      response.type('html').send(template(layout)({ ...all, flash, body }));
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
