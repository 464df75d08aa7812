import type { RequestHandler } from 'express';

/** Rejects a request without a path, such as `OPTIONS *`, with 400, because a session belongs to a path. */
export const rejectTargetWithoutPath: RequestHandler = ({ path }, response, next) => {
  if (path.startsWith('/')) return next();
  response.status(400).set('Connection', 'close').type('text/plain');
  response.send('This request names no page.');
};
