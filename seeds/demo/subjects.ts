import { createHash } from 'node:crypto';

/**
 * Returns the bundled provider's subject for a username. It is the same in the provider's accounts and in the
 * console's.
 */
export function subjectOf(username: string): string {
  const hex = createHash('sha256').update(`subject of ${username}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
