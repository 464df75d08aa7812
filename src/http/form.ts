import type { Request } from 'express';
import type { z } from 'zod';
import { NotFoundError } from '../lib/errors.ts';

/** What was typed, to be shown again: the named fields alone, as text. */
export function typedValues<K extends string>(request: Request, fields: readonly K[]): Record<K, string> {
  const body = (request.body ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    fields.map((field) => [
      field,
      Object.hasOwn(body, field) && typeof body[field] === 'string' ? body[field] : '',
    ]),
  ) as Record<K, string>;
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: Record<string, string> };

/** Checks typed values; one sentence for each field that is wrong. */
export function parseForm<T>(schema: z.ZodType<T>, values: Record<string, string>): Parsed<T> {
  const result = schema.safeParse(values);
  if (result.success) return { ok: true, value: result.data };
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) errors[String(issue.path[0])] ??= issue.message;
  return { ok: false, errors };
}

/** An id from a URL. Whatever cannot be one is not found. */
export function idFrom(text: unknown): number {
  if (typeof text !== 'string' || !/^[1-9]\d{0,14}$/.test(text)) throw new NotFoundError();
  return Number(text);
}
