import type { Request } from 'express';
import type { RequestOrigin } from '../../audit/audit-event.ts';

/** Where a request came from, as the audit log keeps it. */
export function originOf(request: Request): RequestOrigin {
  return {
    address: request.ip ?? '',
    userAgent: (request.get('user-agent') ?? '').replace(/[^\P{C}]/gu, ' ').slice(0, 300),
    requestId: request.requestId,
  };
}
