import { readFileSync } from 'node:fs';
import path from 'node:path';
import ejs, { type TemplateFunction } from 'ejs';
import escapeHtml from 'escape-html';
import { projectRoot } from '../../config.ts';
import { rich, strong } from './rich-text.ts';

export type Locals = Readonly<Record<string, unknown>>;

const folder = path.join(projectRoot, 'views');

/** Compiled views, by their name and the names of their locals. */
const compiled = new Map<string, TemplateFunction>();

/**
 * Renders a view. It has a variable for each of its locals, and using any other name is an error. A view that works
 * without a local reads it as `locals.name`. Each view can render others with `partial`, which is this function: a
 * partial sees only the locals that it is given, and the catalogue `t`. `include` of EJS would look for the file and
 * copy all locals each time. `<%- rich(message) %>` prints a message whose variables are marked with `strong`.
 */
export function render(view: string, locals: Locals): string {
  const names = Object.keys(locals);
  const key = `${view} ${names.join()}`;
  const template = compiled.get(key) ?? compile(view, names);
  compiled.set(key, template);
  const partial = (name: string, own: Locals) => render(name, { t: locals['t'], ...own });
  return template({ ...locals, partial, rich, strong });
}

/** Compiles a view with variables for its locals. By default, EJS uses `with`, which makes every access slow. */
function compile(view: string, names: readonly string[]): TemplateFunction {
  const filename = path.join(folder, `${view}.ejs`);
  return ejs.compile(readFileSync(filename, 'utf8'), {
    filename,
    strict: true,
    destructuredLocals: [...names, 'partial', 'rich', 'strong'],
    // The same escaping as in emails.
    escape: (value: string | number | null | undefined) => escapeHtml(String(value ?? '')),
  });
}
