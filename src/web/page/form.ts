import type { Request } from 'express';
import { NotFoundError } from '../../lib/errors.ts';

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

/** An id from a URL. Whatever cannot be one is not found. */
export function idFrom(text: unknown): number {
  if (typeof text !== 'string' || !/^[1-9]\d{0,14}$/.test(text)) throw new NotFoundError();
  return Number(text);
}
