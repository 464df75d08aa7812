import type { Request } from 'express';

/** A message for the next page that is shown. */
export interface Flash {
  kind: 'success' | 'error' | 'info';
  text: string;
}

export function addFlash(request: Request, kind: Flash['kind'], text: string): void {
  request.session.flash = [...(request.session.flash ?? []), { kind, text }];
}

/** The waiting messages; they are shown once. */
export function takeFlash(request: Request): Flash[] {
  // No session where the database was away.
  const waiting = (request.session as Request['session'] | undefined)?.flash ?? [];
  if (waiting.length > 0) delete request.session.flash;
  return waiting;
}
