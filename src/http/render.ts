import { readFileSync } from 'node:fs';
import path from 'node:path';
import ejs, { type Options, type TemplateFunction } from 'ejs';
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

/** The compiled views for each set of locals that there is. */
const compiled = new Map<string, Map<string, TemplateFunction>>();

/** A view with these locals. What it includes is found as it is itself: EJS would look for the file each time. */
function render(view: string, locals: Record<string, unknown>): string {
  // Without a prototype, so that a view finds nothing but what it is given.
  const all = Object.assign(Object.create(null) as Record<string, unknown>, locals, { include });
  const names = Object.keys(all);
  const views = viewsFor(names.join());

  function include(name: string, more?: Record<string, unknown>): string {
    if (more) return render(name, { ...locals, ...more });
    let template = views.get(name);
    if (!template) views.set(name, (template = compile(path.join(folder, `${name}.ejs`), names)));
    return template(all);
  }

  return include(view);
}

function viewsFor(names: string): Map<string, TemplateFunction> {
  let views = compiled.get(names);
  if (!views) compiled.set(names, (views = new Map<string, TemplateFunction>()));
  return views;
}

/** Compiles a view for the locals that it names: the `with` that EJS writes otherwise makes every access slow. */
function compile(filename: string, names: string[]): TemplateFunction {
  const view = readFileSync(filename, 'utf8');
  // The types do not know unsafePrototypeLocals; the other two tell which kind of function comes back.
  const options: Options & { async?: false; client?: false; unsafePrototypeLocals: true } = {
    filename,
    strict: true,
    destructuredLocals: names.filter((name) => new RegExp(`\\b${name}\\b`).test(view)),
    // EJS would make an object without a prototype for each include. `render` has made one for all of them.
    unsafePrototypeLocals: true,
    // Three times as fast as the one EJS brings: a page escapes a thousand texts, and hardly one has anything to escape.
    escape: (value: string | number | null | undefined) => escapeHtml(String(value ?? '')),
  };
  // In a block of its own, so that a view may call something of its own by the name of a page's local.
  return ejs.compile(`<% { %>${view}<% } %>`, options);
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
      response.type('html').send(encoded(framed(view, locals)));
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

/** Large enough for what most pages are. */
let scratch = Buffer.alloc(1 << 19);

/**
 * The texts one after the other. They are encoded one by one: for a text of more than 64 K characters V8 takes a memory page of
 * its own, which is slow. That is why the menus of a list's rows, half of what there is, stand in the frame. In the scratch
 * buffer their bytes need neither be counted before nor put together after.
 */
function encoded(texts: readonly string[]): Buffer {
  const most = 3 * texts.reduce((sum, text) => sum + text.length, 0);
  if (most > scratch.length) scratch = Buffer.alloc(most);
  const length = texts.reduce((at, text) => at + scratch.write(text, at), 0);
  return Buffer.from(scratch.subarray(0, length));
}

/** A form that comes again with what is wrong in it is no success, whoever answers. */
function hasErrors(errors: unknown): boolean {
  return typeof errors === 'object' && errors !== null && Object.keys(errors).length > 0;
}
