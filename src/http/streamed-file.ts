import { once } from 'node:events';
import type { Request, Response } from 'express';
import { BusyError } from './http-errors.ts';

/** Each keeps a connection to the database for as long as its reader takes. */
const AT_ONCE = 3;

/** Sends files that are written piece by piece, a few at a time. */
export function streamedFiles() {
  let open = 0;
  /** The day is put behind the name. `write` waits until the reader has taken the piece. Throws BusyError where others are still being sent. */
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
      await make((text) => writeTo(response, text));
      response.end();
    } catch (error) {
      // A file that is cut off says so by its end: the transfer fails.
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

/** Waits for a slow reader; fails when it is gone. */
async function writeTo(response: Response, text: string): Promise<void> {
  if (response.destroyed) throw new Error('The reader of the file is gone');
  if (response.write(text)) return;
  const gone = new AbortController();
  await Promise.race([
    once(response, 'drain', { signal: gone.signal }),
    once(response, 'close', { signal: gone.signal }),
  ]).finally(() => gone.abort());
}
