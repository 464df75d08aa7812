import type { z } from 'zod';

type Parsed<T> = { ok: true; value: T } | { ok: false; errors: Record<string, string> };

/** Validates typed values. Returns the parsed value, or one sentence for each field that is wrong. */
export function parseForm<T>(schema: z.ZodType<T>, values: Record<string, string>): Parsed<T> {
  const result = schema.safeParse(values);
  if (result.success) return { ok: true, value: result.data };
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) errors[String(issue.path[0])] ??= issue.message;
  return { ok: false, errors };
}
