import { once } from 'node:events';
import type { Request, Response } from 'express';
import { withDeadline } from '../../lib/deadline.ts';
import { BusyError } from '../../lib/errors.ts';
import type { Services } from '../../services.ts';
import { actorOfRequest } from './guards.ts';
import { requireAccess } from '../../sessions/require-access.ts';

/** The number is small because each download holds a database connection until its client has read everything. */
const MAX_DOWNLOADS = 3;

/** How long a client may stop reading, or read more slowly than the slowest speed. */
const WRITE_LIMIT_MS = 15_000;

/** Bytes per millisecond. A client that keeps reading, but more slowly than this, is also cut off. */
const MIN_BYTES_PER_MS = 64;

/** In milliseconds. After this, a download can be cut off if someone else wants to start one and no slot is free. */
const UNDISTURBED_MS = 10 * 60_000;

interface Download {
  begunAt: number;
  response: Response;
}

/**
 * Returns a function that sends a file piece by piece. It sends up to `maxDownloads` files at the same time. If all of
 * them are still being sent after ten minutes, the oldest one makes room, so that slow readers can't keep others out.
 */
export function streamedFiles(
  { database }: Pick<Services, 'database'>,
  {
    maxDownloads = MAX_DOWNLOADS,
    writeLimitMs = WRITE_LIMIT_MS,
    minBytesPerMs = MIN_BYTES_PER_MS,
    undisturbedMs = UNDISTURBED_MS,
  } = {},
) {
  /** In the order in which they began. */
  const open = new Set<Download>();

  /** Throws BusyError if no download can be cut off. */
  function makeRoom(): void {
    if (open.size < maxDownloads) return;
    const [oldest] = open;
    if (!oldest || performance.now() - oldest.begunAt < undisturbedMs) throw new BusyError();
    open.delete(oldest);
    oldest.response.destroy(new Error('The download has made room for another one'));
  }

  /**
   * Adds the current date to the file's name. `write` waits until the client has read the piece, and throws
   * AccessEndedError if the person has lost access. Throws BusyError if too many other files are being sent.
   */
  return async function send(
    request: Request,
    response: Response,
    file: { name: string; extension: string; contentType: string },
    make: (write: (text: string) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    if (request.method !== 'HEAD') makeRoom();
    const day = new Date().toISOString().slice(0, 10);
    response.attachment(`${file.name}-${day}.${file.extension}`).type(file.contentType);
    if (request.method === 'HEAD') return void response.end();
    const actor = actorOfRequest(request);
    const download = { begunAt: performance.now(), response };
    open.add(download);
    let timeoutMs = writeLimitMs;
    try {
      await make(async (text) => {
        // This does not mark the session as used, so a download cannot keep an idle session open.
        await requireAccess(database, actor);
        const elapsedMs = await writeTo(response, text, timeoutMs);
        timeoutMs = Math.min(writeLimitMs, timeoutMs - elapsedMs + text.length / minBytesPerMs);
      });
      response.end();
    } catch (error) {
      // Aborts the transfer, so that no one mistakes the partial file for a complete one.
      if (!response.headersSent) {
        response.removeHeader('Content-Disposition');
        throw error;
      }
      response.destroy(error as Error);
    } finally {
      open.delete(download);
    }
  };
}

/** Returns how many milliseconds it waited for the client. Throws if the client is gone or exceeds the limit. */
async function writeTo(response: Response, text: string, limitMs: number): Promise<number> {
  if (response.destroyed) throw new Error('The client is gone');
  if (response.write(text)) return 0;
  const began = performance.now();
  await withDeadline(limitMs, (signal) =>
    Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]),
  );
  return performance.now() - began;
}
