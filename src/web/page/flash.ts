import type { Request } from 'express';

/** A message that the next page shows. */
export interface Flash {
  kind: 'success' | 'error' | 'info';
  text: string;
}

/** Adds a message to the session, for the next page that is shown. */
export function addFlash(request: Request, kind: Flash['kind'], text: string): void {
  request.session.flash = [...(request.session.flash ?? []), { kind, text }];
}

/** Returns the session's messages and removes them, so that they are shown once. */
export function takeFlash(request: Request): Flash[] {
  // There is no session if the database was unavailable.
  const waiting = (request.session as Request['session'] | undefined)?.flash ?? [];
  if (waiting.length > 0) delete request.session.flash;
  return waiting;
}
