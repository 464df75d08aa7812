import type { Flash } from './flash.ts';
import type { Slots } from './views.ts';

export interface PageLocals extends Record<string, unknown> {
  title: string;
  /** Of the view, and of its frame. */
  slots?: Slots;
}

declare module 'express-session' {
  interface SessionData {
    flash?: Flash[];
  }
}

declare global {
  namespace Express {
    interface Response {
      /** Sends a view within the app's frame. */
      page(view: string, locals: PageLocals): void;
      /** Returns what `page` would send. */
      pageHtml(view: string, locals: PageLocals): string;
    }
  }
}
