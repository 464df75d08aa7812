import type { Request } from 'express';
import { isRoot } from '../../admins/scope.ts';
import { NotFoundError } from '../../lib/errors.ts';
import { actorOfRequest } from '../http/guards.ts';

/** Panels belong to the installation, so only the root admin's people see them. Throws NotFoundError for everyone else. */
export function requireRoot(request: Request): void {
  if (!isRoot(actorOfRequest(request))) throw new NotFoundError();
}
