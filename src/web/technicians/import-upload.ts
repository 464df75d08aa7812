import type { Request, RequestHandler } from 'express';
import multer, { MulterError } from 'multer';
import { BadRequestError, ImportRunningError, TooLargeError } from '../http/http-errors.ts';
import type { Services } from '../../services.ts';
import { isTrustedDevice } from '../http/trusted-device.ts';

export const FILE_MEGABYTES = 5;
export const PASTE_KILOBYTES = 256;

const limits = {
  fileSize: FILE_MEGABYTES * 1024 * 1024,
  // The page shows pasted text again, so its limit is lower.
  fieldSize: PASTE_KILOBYTES * 1024,
  files: 1,
  fields: 5,
  parts: 6,
  headerPairs: 20,
};

const takeFile = multer({ storage: multer.memoryStorage(), limits }).single('file');

/** How many uploads without a session are read at the same time. The text of any others is not restored. */
const MAX_SIGNED_OUT_UPLOADS = 10;

/** Reads the text of the form and skips its file. */
const takeText = multer({ fileFilter: (_request, _file, done) => done(null, false), limits }).single('file');

export interface Upload {
  field: 'file' | 'paste';
  bytes: Uint8Array;
  name: string;
}

/** Lets each login do one thing at a time. */
export class OncePerLogin {
  readonly #busy = new Set<number>();

  /** Returns a function that marks the login as free again. Throws ImportRunningError if the login is busy. */
  begin(accountId: number): () => void {
    if (this.#busy.has(accountId)) throw new ImportRunningError();
    this.#busy.add(accountId);
    return () => this.#busy.delete(accountId);
  }
}

/**
 * Reads the form with its file, before its token is checked, and only for people who are signed in. A login has one
 * upload at a time, because the file is kept in memory. The server's request timeout ends an upload that is too slow.
 * After the session has ended, only the text is read, to restore it, and only from a browser that someone has signed in
 * with, so that strangers can't fill the memory.
 */
export function importUpload(services: Services): RequestHandler {
  const uploads = new OncePerLogin();
  let signedOut = 0;
  return (request, response, next) => {
    if (request.method !== 'POST') return next();
    if (!request.actor) {
      if (signedOut >= MAX_SIGNED_OUT_UPLOADS || !isTrustedDevice(services, request)) return next();
      signedOut += 1;
      response.once('close', () => (signedOut -= 1));
      // Text that is too long is not restored.
      return takeText(request, response, () => next());
    }
    response.once('close', uploads.begin(request.actor.accountId));
    takeFile(request, response, (error: unknown) => {
      if (error === undefined) return next();
      // Any other error is an incomplete form.
      next(error instanceof MulterError ? new TooLargeError() : new BadRequestError());
    });
  };
}

/** Returns the file if there is one, otherwise the pasted text. */
export function uploadIn({ file }: Request, paste: string): Upload | undefined {
  if (file && file.size > 0) {
    // A browser sends the name as bytes of UTF-8.
    const name = Buffer.from(file.originalname, 'latin1').toString().replaceAll(/\p{C}/gu, ' ').slice(0, 100);
    return { field: 'file', bytes: file.buffer, name };
  }
  if (paste.trim() === '') return undefined;
  return { field: 'paste', bytes: Buffer.from(paste), name: 'pasted lines' };
}
