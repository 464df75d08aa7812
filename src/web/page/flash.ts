import type { Request, Response } from 'express';

/** The text of a message, and a link to the person or thing that it names. */
export interface Message {
  text: string;
  about?: { name: string; href: string } | undefined;
  /** The ID of the element that changed. A script highlights it, and scrolls to it if it is out of sight. */
  changed?: string | undefined;
}

/** A message that the next page shows. */
export interface Flash extends Message {
  kind: 'success' | 'error' | 'info';
}

/** Only the newest messages are kept, so that a session of a client that never opens a page stays small. */
const MAX_WAITING = 10;

/** Adds a message to the session, for the next page that is shown. */
export function addFlash(request: Request, kind: Flash['kind'], text: string): void {
  add(request, { kind, text });
}

function add({ session }: Request, flash: Flash): void {
  session.flash = [...(session.flash ?? []), flash].slice(-MAX_WAITING);
}

/**
 * Redirects to the next page, which shows the message, if there is one. If `next` ends in a fragment, it is the ID of the
 * element that changed. The redirect leaves it out, because the browser would scroll past the message.
 */
export function redirectWithMessage(
  request: Request,
  response: Response,
  next: string,
  message: Message | string | null,
): void {
  const [path = next, changed] = next.split('#');
  const text = typeof message === 'string' ? { text: message } : message;
  if (text) add(request, { kind: 'success', changed, ...text });
  response.redirect(303, path);
}

/** A message with the position of `about.name` in its text, or -1 if the text doesn't contain that name. */
interface ShownFlash extends Flash {
  nameAt: number;
}

/** Returns the session's messages and removes them, so that they are shown once. */
export function takeFlash(request: Request): ShownFlash[] {
  // The session is missing if the database was unavailable.
  const waiting = (request.session as Request['session'] | undefined)?.flash ?? [];
  if (waiting.length > 0) delete request.session.flash;
  return waiting.map((flash) => ({
    ...flash,
    nameAt: flash.about ? findName(flash.text, flash.about.name) : -1,
  }));
}

/** Returns the position of a name, but not inside a longer name or address: `bob` is not found in `bob@mail.example`. */
function findName(text: string, name: string): number {
  const literal = Array.from(name, (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`).join('');
  return text.search(
    new RegExp(`(?<![\\p{L}\\p{N}_@.+-])${literal}(?![\\p{L}\\p{N}_@+-]|\\.[\\p{L}\\p{N}])`, 'u'),
  );
}
