import compression from 'compression';
import type { RequestHandler, Response } from 'express';

/**
 * Compresses pages, except those that say `no-transform`. Other responses stay as they are: static files are compressed
 * in advance, and exports are written in small pieces with a time limit for each.
 */
export const compressPages: RequestHandler = compression({
  filter: (_request, response) => /^text\/html\b/.test(String(response.getHeader('Content-Type'))),
});

/**
 * Keeps a page that contains a secret from being compressed, because the length of a compressed page can reveal parts of
 * it (BREACH). `no-transform` applies to proxies as well.
 */
export function forbidCompression(response: Response): void {
  response.set('Cache-Control', 'no-store, no-transform');
}
