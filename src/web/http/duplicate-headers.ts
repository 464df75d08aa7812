import type { RequestHandler } from 'express';

/**
 * Headers that a request may have only once. If a header is repeated, Node keeps the first value or joins them all, and
 * a proxy may keep the last, so the two would interpret the request differently.
 */
const single = new Set([
  'authorization',
  'content-length',
  'content-type',
  'host',
  'origin',
  'sec-fetch-site',
  'transfer-encoding',
]);

/** Rejects a request with 400 if it repeats a header that may be sent only once. */
export const rejectDuplicateHeaders: RequestHandler = ({ rawHeaders }, response, next) => {
  const seen = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase();
    if (seen.has(name)) {
      response.status(400).set('Connection', 'close').type('text/plain');
      response.send('This request repeats a header that can be sent only once.');
      return;
    }
    if (single.has(name)) seen.add(name);
  }
  next();
};
