import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** One by one: Node's own recursive way never ends below a folder like /proc, where none can be made. */
export function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(path.dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}
