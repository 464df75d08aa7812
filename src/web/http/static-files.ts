import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import express, { type RequestHandler, type Response } from 'express';
import { projectRoot } from '../../config.ts';
import { paths } from '../../paths.ts';
import { compressedFile } from './compressed-file.ts';
import { contentVersion, storeCurrentVersion } from './browser-cache.ts';

const folder = path.join(projectRoot, 'public');
const builtFolder = path.join(projectRoot, 'dist', 'public');
const require = createRequire(import.meta.url);

function filesIn(parent: string): [string, string][] {
  return readdirSync(parent, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(parent, file), file]);
}

/** The browser build of the password meter, served directly from its packages. */
const vendored = new Map(
  ['core', 'language-common', 'language-en'].map((part) => [
    `vendor/zxcvbn-${part}.js`,
    path.join(path.dirname(require.resolve(`@zxcvbn-ts/${part}`)), 'zxcvbn-ts.js'),
  ]),
);

/** The styles and scripts of each layout, which `npm run assets` builds. */
const bundles = ['app.css', 'card-page.css', 'provider-page.css', 'app.js', 'card-page.js'];

const built = new Map(bundles.map((name) => [name, builtFile(name)]));

function builtFile(name: string): string {
  const file = path.join(builtFolder, name);
  if (!existsSync(file)) throw new Error(`public/${name} is not built yet. Run npm run assets.`);
  return file;
}

/** Includes the pictures of the help, which are also built. */
const versions = new Map(
  [...filesIn(folder), ...vendored, ...filesIn(builtFolder)].map(([name, file]) => [
    name,
    contentVersion(readFileSync(file)),
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

/** As a data: URL, because a browser would request it separately. Text compresses better than base64. */
export const favicon = `data:image/svg+xml,${encodeURI(readFileSync(path.join(folder, 'favicon.svg'), 'utf8').trim()).replaceAll('#', '%23')}`;

const caching: RequestHandler = (request, response, next) => {
  const version = versions.get(request.path.slice(1));
  if (version !== undefined) storeCurrentVersion(request, response, version);
  next();
};

const compressed = new Map([...built].map(([name, file]) => [`/${name}`, compressedFile(file)]));

const builtFiles: RequestHandler = (request, response, next) => {
  const serve = compressed.get(request.path);
  if (!serve) return next();
  return serve(request, response, next);
};

const vendoredFiles: RequestHandler = (request, response, next) => {
  const file = vendored.get(request.path.slice(1));
  if (!file) return next();
  response.sendFile(path.basename(file), { root: path.dirname(file) });
};

/** Adds the charset to SVG files. Express adds it to all other text types. */
function nameCharset(response: Response, file: string): void {
  if (file.endsWith('.svg')) response.type('image/svg+xml; charset=utf-8');
}

/** Serves the built files, the files in `public`, the password meter and the pictures of the help. */
export const staticFiles: RequestHandler[] = [
  caching,
  builtFiles,
  vendoredFiles,
  express.static(builtFolder, { index: false, redirect: false }),
  express.static(folder, { index: false, redirect: false, setHeaders: nameCharset }),
];
