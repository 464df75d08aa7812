import { readFileSync } from 'node:fs';
import path from 'node:path';
import ejs, { type Options, type TemplateFunction } from 'ejs';
import escapeHtml from 'escape-html';
import { projectRoot } from '../config.ts';

/** HTML, or its bytes. */
export type Part = string | Buffer;

/** What goes where a view says `slot(name)`: nothing where it is not named here. */
export type Slots = Partial<Record<string, readonly Part[]>>;

/** Stands in a view's HTML where something goes that is made apart from it: no text of a page, escaped, can be that. */
export const slot = (name: string) => `${SLOT}${name}${SLOT_END}`;
const SLOT = '<!-- slot ';
const SLOT_END = ' -->';

/** The HTML with what goes into its slots, in parts that follow each other. */
export function filled(html: string, slots: Slots): Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (let at = html.indexOf(SLOT); at >= 0; at = html.indexOf(SLOT, done)) {
    const end = html.indexOf(SLOT_END, at);
    parts.push(html.slice(done, at), ...(slots[html.slice(at + SLOT.length, end)] ?? []));
    done = end + SLOT_END.length;
  }
  parts.push(html.slice(done));
  return parts;
}

/** What a view is given by name, in layers: a name of a later one counts. To copy all into one would take longer than most views. */
type Layers = readonly Record<string, unknown>[];

const folder = path.join(projectRoot, 'views');

/** The compiled views, by the names that they are given. */
const compiled = new Map<string, Map<string, TemplateFunction>>();

/** A view with these locals. */
export function render(view: string, locals: Record<string, unknown>): string {
  return viewsWith([locals])(view);
}

/** Any view with these locals. What a view includes is found as it is itself: EJS would look for the file each time. */
export function viewsWith(layers: Layers, names = layers.map(namesOf).join(';')) {
  const all = [{ include }, ...layers];
  let views = compiled.get(names);
  if (!views) compiled.set(names, (views = new Map<string, TemplateFunction>()));
  const known = views;

  function include(name: string, more?: Record<string, unknown>): string {
    if (more) return viewsWith([...layers, more], `${names};${namesOf(more)}`)(name);
    let template = known.get(name);
    if (!template) known.set(name, (template = compile(path.join(folder, `${name}.ejs`), all)));
    return template(all);
  }

  return include;
}

function namesOf(locals: Record<string, unknown>): string {
  return Object.keys(locals).join();
}

/**
 * Compiles a view for the names that it uses: the `with` that EJS writes otherwise makes every access slow. `locals.name` is for
 * what not every page has.
 */
function compile(filename: string, layers: Layers): TemplateFunction {
  const source = readFileSync(filename, 'utf8');
  const names = new Set(layers.flatMap(Object.keys));
  const view = source.replace(/\blocals\.(\w+)/g, (_, name: string) =>
    names.has(name) ? name : 'undefined',
  );
  const isUsed = (name: string) => new RegExp(`\\b${name}\\b`).test(view);
  const layersOpen = layers.map(
    (layer, index) => `{ const { ${Object.keys(layer).filter(isUsed).join()} } = layers[${index}];`,
  );
  // The types do not know unsafePrototypeLocals; the other two tell which kind of function comes back.
  const options: Options & { async?: false; client?: false; unsafePrototypeLocals: true } = {
    filename,
    strict: true,
    localsName: 'layers',
    // EJS would make an object without a prototype for each include.
    unsafePrototypeLocals: true,
    // Three times as fast as the one EJS brings: a page escapes a thousand texts, and hardly one has anything to escape.
    escape: (value: string | number | null | undefined) => escapeHtml(String(value ?? '')),
  };
  // In a block of its own, so that a view may call something of its own by the name of a page's local.
  return ejs.compile(`<% ${layersOpen.join('')} { %>${view}<% ${'}'.repeat(layers.length + 1)} %>`, options);
}
