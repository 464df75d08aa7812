import { z } from 'zod';
import { refuseLookalikes } from '../lib/form-fields.ts';
import { asciiLower, trimTyped } from '../lib/typed-text.ts';
import { paths } from '../paths.ts';
import { SLUG_LIMIT, slugOf } from './slug.ts';

const NAME_LIMIT = 120;

/** Names that already have a page below /login/. */
const reservedSlugs = Object.values(paths).flatMap((path) =>
  typeof path === 'string' && path.startsWith(`${paths.signIn}/`)
    ? [path.slice(paths.signIn.length + 1).split('/')[0]]
    : [],
);

export const nameField = z
  .string()
  .transform(trimTyped)
  .pipe(
    z
      .string()
      .min(1, 'Enter a name, for example Acme East.')
      .max(NAME_LIMIT, `A name must be ${NAME_LIMIT} characters or fewer.`)
      .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u, 'Enter the name on one line, without control characters.'),
  );

export const slugField = z
  .string()
  .transform((text) => asciiLower(trimTyped(text)))
  .pipe(
    z
      .string()
      .max(SLUG_LIMIT, `A short name must be ${SLUG_LIMIT} characters or fewer.`)
      .superRefine(refuseLookalikes)
      .regex(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use a to z, 0 to 9, and single hyphens between them.')
      .refine((slug) => !reservedSlugs.includes(slug), 'This short name cannot be used.'),
  );

/** Generates a short name from the name. Returns undefined if the result is empty or reserved. */
export function slugFromName(name: string): string | undefined {
  const slug = slugOf(name);
  return slug === '' || reservedSlugs.includes(slug) ? undefined : slug;
}
