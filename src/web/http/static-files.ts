import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import express, { type RequestHandler, type Response } from 'express';
import { projectRoot } from '../../config.ts';
import { paths } from '../../paths.ts';

const folder = path.join(projectRoot, 'public');
const require = createRequire(import.meta.url);

const own = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .map((file): [string, string] => [path.relative(folder, file), file]);

/** The browser build of the password meter, served directly from its packages. */
const vendored = new Map(
  ['core', 'language-common', 'language-en'].map((part) => [
    `vendor/zxcvbn-${part}.js`,
    path.join(path.dirname(require.resolve(`@zxcvbn-ts/${part}`)), 'zxcvbn-ts.js'),
  ]),
);

const versions = new Map(
  [...own, ...vendored].map(([name, file]) => [
    name,
    createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 10),
  ]),
);

/**
 * Returns the URL of a static file. The URL changes with the file's content, so browsers may cache it for a long time.
 * Throws an Error if the file does not exist.
 */
export function asset(name: string): string {
  const version = versions.get(name);
  if (version === undefined) throw new Error(`There is no public/${name}`);
  return `${paths.assets}/${name}?v=${version}`;
}

const caching = { immutable: true, maxAge: '365d' } as const;

const vendoredFiles: RequestHandler = (request, response, next) => {
  const file = vendored.get(request.path.slice(1));
  if (!file) return next();
  response.sendFile(path.basename(file), { root: path.dirname(file), ...caching });
};

/** Adds the charset to SVG files. Express adds it to all other text types. */
function nameCharset(response: Response, file: string): void {
  if (file.endsWith('.svg')) response.type('image/svg+xml; charset=utf-8');
}

/** Serves the files in `public` and the password meter, with caching for a year. */
export const staticFiles: RequestHandler[] = [
  vendoredFiles,
  express.static(folder, { ...caching, index: false, redirect: false, setHeaders: nameCharset }),
];
