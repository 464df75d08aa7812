import { createHash } from 'node:crypto';

/** What the bundled provider calls somebody: the same in its accounts and in those of the console. */
export function subjectOf(username: string): string {
  const hex = createHash('sha256').update(`subject of ${username}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
