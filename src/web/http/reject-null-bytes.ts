import type { RequestHandler } from 'express';
import { BadRequestError } from './http-errors.ts';

/** PostgreSQL stores no NUL character, and nobody types one. */
export const rejectNullBytes: RequestHandler = (request, _response, next) => {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const values = [...Object.values(request.query), ...Object.values(body)].flat();
  if (values.some((value) => typeof value === 'string' && value.includes('\0'))) throw new BadRequestError();
  next();
};
