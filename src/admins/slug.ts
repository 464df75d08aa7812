import { asciiLower } from '../lib/typed-text.ts';

export const SLUG_LIMIT = 60;

/** A name as it could stand in URLs; empty where nothing of it can. */
export function slugOf(name: string): string {
  const words = asciiLower(name.normalize('NFKD'))
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  return (words ?? []).join('-').slice(0, SLUG_LIMIT).replace(/-$/, '');
}
