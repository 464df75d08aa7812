import type { RequestHandler } from 'express';
import { BadRequestError } from './http-errors.ts';

/**
 * Rejects a query or form that contains a NUL character. PostgreSQL cannot store one, and people do not type one.
 * Throws BadRequestError.
 */
export const rejectNullBytes: RequestHandler = (request, _response, next) => {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const values = [...Object.values(request.query), ...Object.values(body)].flat();
  if (values.some((value) => typeof value === 'string' && value.includes('\0'))) throw new BadRequestError();
  next();
};
