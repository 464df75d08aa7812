import { once } from 'node:events';
import type { Request, Response } from 'express';
import type { SessionData } from 'express-session';
import { RefusedError, BusyError } from '../lib/errors.ts';

/** Each keeps a connection to the database for as long as its client reads. */
const AT_ONCE = 3;

/** Time for a client to read a piece of some ten kilobytes. */
const WRITE_LIMIT_MS = 15_000;

/** Sends files that are written piece by piece, a few at a time. */
export function streamedFiles({ writeLimitMs = WRITE_LIMIT_MS } = {}) {
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
    try {
      await make(async (text) => {
        await requireAccess(request);
        await writeTo(response, text, writeLimitMs);
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

/** Reads the session again, which checks everything that each request checks (S3). Throws RefusedError. */
async function requireAccess(request: Request): Promise<void> {
  const session = await new Promise<SessionData | null | undefined>((resolve, reject) => {
    request.sessionStore.get(request.sessionID, (error: unknown, found) =>
      error ? reject(error as Error) : resolve(found),
    );
  });
  if (session?.account === undefined) throw new RefusedError('Your session has ended');
}

/** Waits for a slow client. Fails when it is gone, or reads nothing for too long. */
async function writeTo(response: Response, text: string, limitMs: number): Promise<void> {
  if (response.destroyed) throw new Error('The client is gone');
  if (response.write(text)) return;
  const settled = new AbortController();
  const signal = AbortSignal.any([settled.signal, AbortSignal.timeout(limitMs)]);
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]).finally(() =>
    settled.abort(),
  );
}
