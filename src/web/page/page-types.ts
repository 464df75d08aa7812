import type { Flash } from './flash.ts';

export interface PageLocals extends Record<string, unknown> {
  title: string;
  /** Reloads the page after this time in browsers without script. */
  refreshSeconds?: number | null;
  /** The person is about to leave the provider. */
  leaving?: boolean;
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
