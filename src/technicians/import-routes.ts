import { Router, type Request, type RequestHandler, type Response } from 'express';
import multer, { MulterError } from 'multer';
import { typedValues } from '../http/form.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { BadRequestError, TooLargeError } from '../http/http-errors.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { draftImport } from './draft-import.ts';
import { importSample, readImportFile } from './import-csv.ts';

const MEGABYTES = 5;
const limit = MEGABYTES * 1024 * 1024;

const takeFile = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: limit, fieldSize: limit, files: 1, fields: 5, parts: 6, headerPairs: 20 },
}).single('file');

/** Reads the form with its file, before its token is checked; of those who are signed in alone. */
export const importUpload: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' || !request.actor) return next();
  takeFile(request, response, (error: unknown) => {
    if (error === undefined) return next();
    // Any other error is a form that is not whole.
    next(error instanceof MulterError ? new TooLargeError() : new BadRequestError());
  });
};

/** Import CSV: a file, or what is pasted. What will happen is the page of the draft that comes of it. */
export function importRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.importTechnicians, signedIn, (_request, response) => showForm(response, '', {}));

  router.get(paths.importSample, signedIn, (_request, response) => {
    response
      .attachment('technicians-sample.csv')
      .type('text/csv; charset=utf-8')
      .send(`\ufeff${importSample}`);
  });

  router.post(paths.importTechnicians, signedIn, async (request, response) => {
    const { paste } = typedValues(request, ['paste']);
    const given = givenIn(request, paste);
    if (!given) return showForm(response, paste, { file: 'Choose a file, or paste its lines below.' });
    const file = readImportFile(given.bytes);
    if (!file.ok) return showForm(response, paste, { [given.field]: file.problem });
    const draft = { lines: file.lines, fileName: given.name };
    const id = await draftImport(services, actorOfRequest(request), draft);
    response.redirect(303, id === undefined ? paths.importTechnicians : paths.batch(id));
  });

  return router;
}

function showForm(response: Response, paste: string, errors: Record<string, string>): void {
  response.page('technicians/import', { title: 'Import CSV', paste, errors, megabytes: MEGABYTES });
}

/** The file counts where there is one. */
function givenIn({ file }: Request, paste: string) {
  if (file && file.size > 0) {
    // What a browser sends as the name is bytes of UTF-8.
    const name = Buffer.from(file.originalname, 'latin1').toString().replaceAll(/\p{C}/gu, ' ').slice(0, 100);
    return { field: 'file', bytes: file.buffer, name };
  }
  if (paste.trim() === '') return undefined;
  return { field: 'paste', bytes: Buffer.from(paste), name: 'pasted lines' };
}
