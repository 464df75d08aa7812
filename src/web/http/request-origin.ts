import type { Request } from 'express';
import type { RequestOrigin } from '../../audit/audit-event.ts';

/** Returns where a request came from, in the form that the audit log stores. */
export function originOf(request: Request): RequestOrigin {
  return {
    address: request.ip ?? '',
    userAgent: (request.get('user-agent') ?? '').replace(/[^\P{C}]/gu, ' ').slice(0, 300),
    requestId: request.requestId,
  };
}
