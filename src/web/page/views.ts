import { readFileSync } from 'node:fs';
import path from 'node:path';
import ejs, { type Options, type TemplateFunction } from 'ejs';
import escapeHtml from 'escape-html';
import { projectRoot } from '../../config.ts';

/** HTML as text or as bytes. */
export type HtmlChunk = string | Buffer;

/** The content for each `slot(name)` in a view. A slot that is not listed stays empty. */
export type Slots = Partial<Record<string, readonly HtmlChunk[]>>;

/**
 * Returns a placeholder for HTML that is rendered separately. Escaped text can never look like one, because it cannot
 * contain `<`.
 */
export const slot = (name: string) => `${SLOT}${name}${SLOT_END}`;
const SLOT = '<!-- slot ';
const SLOT_END = ' -->';

/** Replaces the placeholders in the HTML with the content of the slots. Returns the parts in order. */
export function filled(html: string, slots: Slots): HtmlChunk[] {
  const [start = '', ...pieces] = html.split(SLOT);
  const parts: HtmlChunk[] = [start];
  for (const piece of pieces) {
    const end = piece.indexOf(SLOT_END);
    parts.push(...(slots[piece.slice(0, end)] ?? []), piece.slice(end + SLOT_END.length));
  }
  return parts;
}

/**
 * A view's locals. A later layer overrides an earlier one. The layers are not merged, because that would take longer
 * than rendering most views.
 */
type Layers = readonly Record<string, unknown>[];

const folder = path.join(projectRoot, 'views');

/** Caches compiled views, first by the names of their locals and then by view. */
const compiled = new Map<string, Map<string, TemplateFunction>>();

/** Renders a view with these locals. */
export function render(view: string, locals: Record<string, unknown>): string {
  return viewsWith([locals])(view);
}

/** Returns a function that renders any view with these locals. */
export function viewsWith(layers: Layers): (view: string) => string {
  return viewsNamed(layers, layers.map(namesOf).join(';'));
}

/** Passes its own `include` to the views, which uses the cache. The one in EJS would look for the file each time. */
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
 * Compiles a view with a variable for each local that it uses. By default, EJS uses `with`, which makes every access
 * slow. For locals that only some pages have, a view writes `locals.name`. It cannot use `locals` in any other way.
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
  // The types of EJS do not include unsafePrototypeLocals. `async` and `client` are included because they determine the
  // type of the compiled function.
  const options: Options & { async?: false; client?: false; unsafePrototypeLocals: true } = {
    filename,
    strict: true,
    localsName: 'layers',
    // Otherwise EJS would create an object without a prototype for each include.
    unsafePrototypeLocals: true,
    // This is three times as fast as the function in EJS. A page escapes a thousand texts, and hardly any of them have
    // characters to escape.
    escape: (value: string | number | null | undefined) => escapeHtml(String(value ?? '')),
  };
  // The view has its own block, so that it can declare a variable with the same name as a local of the page.
  return ejs.compile(`<% ${layersOpen.join('')} { %>${view}<% ${'}'.repeat(layers.length + 1)} %>`, options);
}
