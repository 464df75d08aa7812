import { Router, type Request, type Response } from 'express';
import { typedValues } from '../page/form.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { formDraft, restoredDraft } from '../page/form-draft.ts';
import { limitErrors } from '../page/save-form.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { createLimiter } from '../../lib/concurrency-limiter.ts';
import { draftImport } from '../../imports/draft-import.ts';
import { importSample, readImportFile } from '../../imports/import-csv.ts';
import { FILE_MEGABYTES, OncePerLogin, PASTE_KILOBYTES, uploadIn } from './import-upload.ts';

/** The text fields. A file cannot be restored. */
const fields = ['paste'] as const;

/** Files are read two at a time, so that imports leave time for other requests. Others wait. */
const limit = createLimiter(2, { maxQueue: 50, maxWaitMs: 20_000 });

/** Serves Import CSV. A file or pasted text becomes a draft batch, whose page shows what will happen. */
export function importRoutes(services: Services): Router {
  const router = Router();
  // Someone who gives up waiting cannot start a second import while the first still runs.
  const imports = new OncePerLogin();

  router.get(paths.importTechnicians, signedIn, async (request, response) => {
    const before = await restoredDraft(services, request, fields);
    showForm(request, response, before?.paste ?? '', {});
  });

  router.get(paths.importSample, signedIn, (_request, response) => {
    response
      .attachment('technicians-sample.csv')
      .type('text/csv; charset=utf-8')
      .send(`\ufeff${importSample}`);
  });

  const draft = formDraft(services, { fields });
  router.post(paths.importTechnicians, signedIn, draft, async (request, response) => {
    const { paste } = typedValues(request, fields);
    const upload = uploadIn(request, paste);
    if (!upload) return showForm(request, response, paste, { file: request.t.imports.problems.noFile });
    const actor = actorOfRequest(request);
    const end = imports.begin(actor.accountId);
    try {
      await limit(async () => {
        const file = await readImportFile(upload.bytes);
        if (!file.ok) return showForm(request, response, paste, { [upload.field]: file.problem(request.t) });
        const source = upload.field === 'paste' ? { ...file.source, encoding: null } : file.source;
        const draft = { lines: file.lines, source, fileName: upload.name };
        const id = await draftImport(services, actor, draft);
        response.redirect(303, id === undefined ? paths.importTechnicians : paths.startBatch(id));
      });
    } catch (error) {
      const errors = limitErrors(request, response, error);
      if (!errors) throw error;
      showForm(request, response, paste, errors);
    } finally {
      end();
    }
  });

  return router;
}

function showForm(request: Request, response: Response, paste: string, errors: Record<string, string>): void {
  response.page('technicians/import', {
    title: request.t.imports.title,
    paste,
    errors,
    megabytes: FILE_MEGABYTES,
    kilobytes: PASTE_KILOBYTES,
  });
}
