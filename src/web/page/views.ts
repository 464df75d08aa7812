import { readFileSync } from 'node:fs';
import path from 'node:path';
import ejs, { type Options, type TemplateFunction } from 'ejs';
import escapeHtml from 'escape-html';
import { projectRoot } from '../../config.ts';

/** HTML, or its bytes. */
export type HtmlChunk = string | Buffer;

/** What goes where a view says `slot(name)`: nothing where it is not named here. */
export type Slots = Partial<Record<string, readonly HtmlChunk[]>>;

/** Stands in a view's HTML where something goes that is made apart from it: no text of a page, escaped, can be that. */
export const slot = (name: string) => `${SLOT}${name}${SLOT_END}`;
const SLOT = '<!-- slot ';
const SLOT_END = ' -->';

/** The HTML with what goes into its slots, in parts that follow each other. */
export function filled(html: string, slots: Slots): HtmlChunk[] {
  const [start = '', ...pieces] = html.split(SLOT);
  const parts: HtmlChunk[] = [start];
  for (const piece of pieces) {
    const end = piece.indexOf(SLOT_END);
    parts.push(...(slots[piece.slice(0, end)] ?? []), piece.slice(end + SLOT_END.length));
  }
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

/** Any view with these locals. */
export function viewsWith(layers: Layers): (view: string) => string {
  return viewsNamed(layers, layers.map(namesOf).join(';'));
}

/** What a view includes is found as it is itself: EJS would look for the file each time. */
function viewsNamed(layers: Layers, names: string) {
  const all = [{ include }, ...layers];
  const views = compiled.get(names) ?? new Map<string, TemplateFunction>();
  compiled.set(names, views);

  function include(name: string, more?: Record<string, unknown>): string {
    if (more) return viewsNamed([...layers, more], `${names};${namesOf(more)}`)(name);
    const template = views.get(name) ?? compile(path.join(folder, `${name}.ejs`), all);
    views.set(name, template);
    return template(all);
  }

  return include;
}

function namesOf(locals: Record<string, unknown>): string {
  return Object.keys(locals).join();
}

/**
 * Compiles a view for the names that it uses: the `with` that EJS writes otherwise makes every access slow. What not every page
 * has is `locals.name` in a view, and that alone is understood of `locals`.
 */
function compile(filename: string, layers: Layers): TemplateFunction {
  const source = readFileSync(filename, 'utf8');
  const view = source.replace(/\blocals\.(\w+)/g, (_, name: string) => {
    const at = layers.findLastIndex((layer) => Object.hasOwn(layer, name));
    return at < 0 ? 'undefined' : `layers[${at}].${name}`;
  });
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
