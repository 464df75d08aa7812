import type { RequestHandler } from 'express';

/**
 * Headers that a request may have only once. Node keeps the first of several or joins them, and a proxy may keep the last, so that
 * the two would read different requests.
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

/** Refuses a request that repeats a header of which there can be only one. */
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
