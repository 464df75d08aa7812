import { readFileSync } from 'node:fs';
import path from 'node:path';
import ejs, { type TemplateFunction } from 'ejs';
import escapeHtml from 'escape-html';
import type { Request, RequestHandler, Response } from 'express';
import { projectRoot } from '../config.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import type { Csrf } from './csrf.ts';
import { takeFlash } from './flash.ts';
import { menuFor } from './menu.ts';
import { asset } from './static-files.ts';
import { formatAgo, formatClock, formatTime } from '../times.ts';

/** Stands in a frame where its view goes: no text of a page, escaped, can be that. */
const SEAM = '<!-- view -->';

const folder = path.join(projectRoot, 'views');
const templates = new Map<string, TemplateFunction>();

/** A view with these locals. What it includes is found as it is itself: EJS would look for the file each time. */
function render(view: string, locals: Record<string, unknown>): string {
  const all = { ...locals, include };
  const names = Object.keys(all).join();

  function include(name: string, more?: Record<string, unknown>): string {
    return more ? render(name, { ...locals, ...more }) : template(name, names)(all);
  }

  return include(view);
}

/** Compiles a view once for the names it is given: the `with` that EJS writes otherwise makes every access slow. */
function template(view: string, names: string): TemplateFunction {
  const key = `${view} ${names}`;
  const compiled = templates.get(key) ?? compile(path.join(folder, `${view}.ejs`), names.split(','));
  templates.set(key, compiled);
  return compiled;
}

function compile(filename: string, names: string[]): TemplateFunction {
  // In a block of its own, so that a view may call something of its own by the name of a page's local.
  return ejs.compile(`<% { %>${readFileSync(filename, 'utf8')}<% } %>`, {
    filename,
    strict: true,
    destructuredLocals: names,
    // Three times as fast as the one EJS brings: a page escapes a thousand texts, and hardly one has anything to escape.
    escape: (value: string | number | null | undefined) => escapeHtml(String(value ?? '')),
  });
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
    response.pageHtml = (view, locals) => framed(view, locals).join('');
    response.page = (view, locals) => {
      if (response.statusCode === 200 && hasErrors(locals['errors'])) response.status(422);
      // Encoded one by one: V8 takes a memory page of its own, and long, for each text of more than 64 K characters. That is
      // why the menus of a list's rows, half of what there is, stand in the frame.
      const parts = framed(view, locals).map((part) => Buffer.from(part));
      response.type('html').send(Buffer.concat(parts));
    };

    /** The view between the two halves of its frame. */
    function framed(view: string, locals: Record<string, unknown>): [string, string, string] {
      const all = { ...sharedLocals(request, response), ...look.locals(request), ...locals };
      const body = render(look.own(view), all);
      const frame = render(look.layout(request), { ...all, flash: takeFlash(request), body: SEAM });
      const seam = frame.indexOf(SEAM);
      return [frame.slice(0, seam), body, frame.slice(seam + SEAM.length)];
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

/** A form that comes again with what is wrong in it is no success, whoever answers. */
function hasErrors(errors: unknown): boolean {
  return typeof errors === 'object' && errors !== null && Object.keys(errors).length > 0;
}
