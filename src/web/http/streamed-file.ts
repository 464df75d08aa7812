import { once } from 'node:events';
import type { Request, Response } from 'express';
import { withDeadline } from '../../lib/deadline.ts';
import { BusyError } from '../../lib/errors.ts';
import type { Services } from '../../services.ts';
import { actorOfRequest } from './guards.ts';
import { requireAccess } from '../../sessions/session-access.ts';

/** Each keeps a connection to the database for as long as its client reads. */
const AT_ONCE = 3;

/** How long a client may stop reading, or read more slowly than the slowest speed. */
const WRITE_LIMIT_MS = 15_000;

/** Bytes a millisecond. A client that keeps reading, but more slowly than this, is cut off as well. */
const SLOWEST_READING = 64;

/** Sends files that are written piece by piece, a few at a time. */
export function streamedFiles(
  { database }: Pick<Services, 'database'>,
  { writeLimitMs = WRITE_LIMIT_MS, slowestReading = SLOWEST_READING } = {},
) {
  let open = 0;
  /**
   * Adds the day to the name. `write` waits until the client has read the piece, and sends no more once the client's
   * access has ended. Throws BusyError while too many others are being sent.
   */
  return async function send(
    request: Request,
    response: Response,
    file: { name: string; extension: string; contentType: string },
    make: (write: (text: string) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    if (open >= AT_ONCE) throw new BusyError();
    const day = new Date().toISOString().slice(0, 10);
    response.attachment(`${file.name}-${day}.${file.extension}`).type(file.contentType);
    if (request.method === 'HEAD') return void response.end();
    open += 1;
    const actor = actorOfRequest(request);
    let patienceMs = writeLimitMs;
    try {
      await make(async (text) => {
        // This does not count as use of the session, so a download cannot keep an idle session open.
        await requireAccess(database, actor);
        const waitedMs = await writeTo(response, text, patienceMs);
        patienceMs = Math.min(writeLimitMs, patienceMs - waitedMs + text.length / slowestReading);
      });
      response.end();
    } catch (error) {
      // The transfer fails, so that no one mistakes the file for a complete one.
      if (!response.headersSent) {
        response.removeHeader('Content-Disposition');
        throw error;
      }
      response.destroy(error as Error);
    } finally {
      open -= 1;
    }
  };
}

/** Returns how long it waited for a slow client. Fails when the client is gone, or reads nothing within the limit. */
async function writeTo(response: Response, text: string, limitMs: number): Promise<number> {
  if (response.destroyed) throw new Error('The client is gone');
  if (response.write(text)) return 0;
  const began = performance.now();
  await withDeadline(limitMs, (signal) =>
    Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]),
  );
  return performance.now() - began;
}
