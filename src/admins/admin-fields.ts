import { z } from 'zod';
import { refuseLookalikes } from '../forms/form-fields.ts';
import { asciiLower, trimTyped } from '../lib/typed-text.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import { paths } from '../paths.ts';
import { SLUG_LIMIT, slugOf } from './slug.ts';

const NAME_LIMIT = 120;

/** Names that already have a page below /login/. */
const reservedSlugs = Object.values(paths).flatMap((path) =>
  typeof path === 'string' && path.startsWith(`${paths.signIn}/`)
    ? [path.slice(paths.signIn.length + 1).split('/')[0]]
    : [],
);

export const nameField = (t: Catalogue) =>
  z
    .string()
    .transform(trimTyped)
    .pipe(
      z
        .string()
        .min(1, t.validation.adminName.missing)
        .max(NAME_LIMIT, t.validation.adminName.tooLong({ limit: NAME_LIMIT }))
        .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u, t.validation.adminName.invalid),
    );

export const slugField = (t: Catalogue) =>
  z
    .string()
    .transform((text) => asciiLower(trimTyped(text)))
    .pipe(
      z
        .string()
        .max(SLUG_LIMIT, t.validation.shortName.tooLong({ limit: SLUG_LIMIT }))
        .superRefine(refuseLookalikes(t))
        .regex(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/, t.validation.shortName.invalid)
        .refine((slug) => !reservedSlugs.includes(slug), t.validation.shortName.reserved),
    );

/** Generates a short name from the name. Returns undefined if the result is empty or reserved. */
export function slugFromName(name: string): string | undefined {
  const slug = slugOf(name);
  return slug === '' || reservedSlugs.includes(slug) ? undefined : slug;
}
