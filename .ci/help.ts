/*
 * Renders the pages of the help from docs/ into dist/help.json, and copies their pictures into dist/public/help/.
 * `npm run assets` runs it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import escapeHtml from 'escape-html';
import { marked, Renderer, type Tokens } from 'marked';
import { paths } from '../src/paths.ts';
import type { HelpContent } from '../src/web/help/help-content.ts';
import { helpNames, helpPages } from '../src/web/help/help-pages.ts';
import { contentVersion } from '../src/web/http/browser-cache.ts';

const docs = path.join(import.meta.dirname, '..', 'docs');
const dist = path.join(import.meta.dirname, '..', 'dist');

/** The only HTML that a page may contain: a picture with a version for dark mode. */
const pictureHtml =
  /^<picture>\s*<source media="\(prefers-color-scheme: dark\)" srcset="([^"]+)">\s*<img alt="([^"]+)" src="([^"]+)">\s*<\/picture>\s*$/;

/** Renders one page. `file` is its path in `docs/`. */
class HelpRenderer extends Renderer {
  readonly headings: HelpContent['headings'] = [];
  readonly #file: string;
  #lastHeading = '';

  constructor(file: string) {
    super();
    this.#file = file;
  }

  override heading(token: Tokens.Heading): string {
    const text = this.parser.parseInline(token.tokens, this.parser.textRenderer);
    this.#lastHeading = text;
    // The page has a title in the reader's language instead.
    if (token.depth === 1) return '';
    const id = headingId(text);
    if (token.depth === 2) this.headings.push({ id, text });
    return `<h${token.depth} id="${id}">${this.parser.parseInline(token.tokens)}</h${token.depth}>\n`;
  }

  override link(token: Tokens.Link): string {
    const text = this.parser.parseInline(token.tokens);
    const href = this.#hrefOf(token.href);
    return href === null ? text : `<a href="${escapeHtml(href)}">${text}</a>`;
  }

  /** Returns null for files that the help does not contain. */
  #hrefOf(href: string): string | null {
    if (/^(https:\/\/|#)/.test(href)) return href;
    const [target = '', heading] = href.split('#');
    const file = path.join(path.dirname(this.#file), target);
    const name = helpNames.find((each) => helpPages[each].file === file);
    if (name === undefined) return null;
    return paths.helpPage(name) + (heading === undefined ? '' : `#${heading}`);
  }

  /** Makes a wide table scroll. It can take the focus, because the keyboard scrolls only what has the focus. */
  override table(token: Tokens.Table): string {
    const label = escapeHtml(this.#lastHeading);
    return `<div class="help-table" role="group" aria-label="${label}" tabindex="0">${super.table(token)}</div>\n`;
  }

  override code({ text }: Tokens.Code): string {
    return `<pre tabindex="0"><code>${escapeHtml(text)}\n</code></pre>\n`;
  }

  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    if (/^<!--[^>]*-->\s*$/.test(text)) return '';
    const [, dark, alt = '', light] = pictureHtml.exec(text) ?? [];
    if (dark === undefined || light === undefined)
      throw new Error(`docs/${this.#file} contains HTML, which the help does not show: ${text}`);
    const images = this.#image(light, alt, 'in-light') + this.#image(dark, alt, 'in-dark');
    return `<details><summary>Picture: ${escapeHtml(alt)}</summary>${images}</details>\n`;
  }

  override image({ href }: Tokens.Image): string {
    throw new Error(`docs/${this.#file} contains ${href}, which has no version for dark mode.`);
  }

  /**
   * Copies the picture, and returns its HTML. Browsers load it only when someone opens it, and only the version for the current
   * mode. It is much larger than the rest of the page, and most readers have just seen the page that it shows.
   */
  #image(file: string, alt: string, className: string): string {
    const content = readFileSync(path.join(docs, path.dirname(this.#file), file));
    const name = path.basename(file);
    writeFileSync(path.join(dist, 'public', 'help', name), content);
    const url = `${paths.assets}/help/${name}?v=${contentVersion(content)}`;
    // The width and height in the header of a PNG file.
    const size = `width="${content.readUInt32BE(16)}" height="${content.readUInt32BE(20)}"`;
    return `<img class="${className}" src="${url}" alt="${escapeHtml(alt)}" ${size} loading="lazy">`;
  }
}

/** Returns the ID of a heading, which is the one that GitHub gives it. */
function headingId(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}_\s-]/gu, '')
    .replaceAll(/\s/g, '-');
}

/**
 * Renders the Markdown of a page. `file` is its path in `docs/`. Throws an Error if it contains HTML other than a picture
 * with a version for dark mode.
 */
export function renderHelp(file: string, markdown: string): HelpContent {
  const renderer = new HelpRenderer(file);
  const html = marked.parse(markdown, { renderer, async: false });
  return { html, headings: renderer.headings };
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(path.join(dist, 'public', 'help'), { recursive: true });
  const pages = helpNames.map((name) => {
    const { file } = helpPages[name];
    return [name, renderHelp(file, readFileSync(path.join(docs, file), 'utf8'))];
  });
  writeFileSync(path.join(dist, 'help.json'), JSON.stringify(Object.fromEntries(pages)));
}
