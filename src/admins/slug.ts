import { asciiLower } from '../lib/typed-text.ts';

export const SLUG_LIMIT = 60;

/** Converts a name to a slug for URLs. Returns an empty string if no character of it can be used. */
export function slugOf(name: string): string {
  const words = asciiLower(name.normalize('NFKD'))
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  return (words ?? []).join('-').slice(0, SLUG_LIMIT).replace(/-$/, '');
}
