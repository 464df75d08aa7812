import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import express, { type RequestHandler } from 'express';
import { projectRoot } from '../config.ts';
import { paths } from '../paths.ts';

const folder = path.join(projectRoot, 'public');

const versions = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [
      path.relative(folder, file),
      createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 10),
    ]),
);

/** The URL of a file of public/; it changes with the file, so browsers may keep it for long. */
export function asset(name: string): string {
  const version = versions.get(name);
  if (version === undefined) throw new Error(`There is no public/${name}`);
  return `${paths.assets}/${name}?v=${version}`;
}

export const staticFiles: RequestHandler = express.static(folder, {
  immutable: true,
  maxAge: '365d',
  index: false,
  redirect: false,
});
