import type { Request } from 'express';
import { NotFoundError } from '../../lib/errors.ts';

/** Returns the text of the named form fields. A field that is missing or is not text is an empty string. */
export function typedValues<K extends string>(request: Request, fields: readonly K[]): Record<K, string> {
  return textIn((request.body ?? {}) as Record<string, unknown>, fields);
}

/** Returns the text of the named fields of a form or a query in the same way. */
export function textIn<K extends string>(
  values: Record<string, unknown>,
  fields: readonly K[],
): Record<K, string> {
  return Object.fromEntries(
    fields.map((field) => [
      field,
      Object.hasOwn(values, field) && typeof values[field] === 'string' ? values[field] : '',
    ]),
  ) as Record<K, string>;
}

/** Checks whether the form was sent with this field, even if it is empty. */
export function hasField(request: Request, field: string): boolean {
  return Object.hasOwn((request.body ?? {}) as object, field);
}

/** Parses an id from a URL. Throws NotFoundError if the text is not a valid id. */
export function idFrom(text: unknown): number {
  if (typeof text !== 'string' || !/^[1-9]\d{0,14}$/.test(text)) throw new NotFoundError();
  return Number(text);
}
