import type { Flash } from './flash.ts';
import type { Slots } from './views.ts';

export interface PageLocals extends Record<string, unknown> {
  title: string;
  /** The content for the slots of the view and of its layout. */
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
      /** Sends a view inside the app's layout. Sets status 422 if `locals.errors` has errors and the status is 200. */
      page(view: string, locals: PageLocals): void;
      /** Returns the HTML that `page` would send. */
      pageHtml(view: string, locals: PageLocals): string;
    }
  }
}
