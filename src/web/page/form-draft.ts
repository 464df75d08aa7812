import type { ErrorRequestHandler, Express, Request, RequestHandler, Response, Router } from 'express';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import type { Csrf } from '../http/csrf.ts';
import { addFlash } from './flash.ts';
import { typedValues } from './form.ts';
import { accountOfRequest } from '../http/guards.ts';
import { returnQuery } from '../http/return-to.ts';
import { deleteFormDraft, findFormDraft, saveFormDraft } from '../../sessions/form-draft-repository.ts';

/** What a route declares about its form, in case the session ends before the form is sent. */
export interface FormDraft {
  /** The path of the form's page, if it is not the path of the route. A parameter such as `:id` has the same value. */
  page?: string;
  /** The only fields that are saved. They never include a password, a code or a secret. */
  fields: readonly string[];
  /** The notice that the sign-in page shows if no text was saved. */
  notice?: 'signed-out';
}

/** A route's middleware that declares the draft of its form. It is next to the guard, on the line of the route. */
type DraftHandler = RequestHandler & { draft: FormDraft };

/** In characters. This is as much text as the largest form accepts. */
const MAX_DRAFT_LENGTH = 1024 * 1024;

const boundTo = (accountId: number, page: string) => `kept form:${accountId}:${page}`;

/** What a route's path matched: the requested path, and the values of the route's parameters. */
type Matched = Pick<Request, 'path' | 'params'>;

const pageOf = ({ page }: FormDraft, { path, params }: Matched) =>
  page?.replaceAll(/:(\w+)/g, (_parameter, name: string) => String(params[name])) ?? path;

/** Declares the draft of a route's form. When the form is sent, the middleware deletes the text that was saved for it. */
export function formDraft({ database }: Services, draft: FormDraft): DraftHandler {
  const deleteDraft: RequestHandler = async (request, _response, next) => {
    if (draft.fields.length > 0 && request.actor)
      await deleteFormDraft(database, request.actor.accountId, pageOf(draft, request));
    next();
  };
  return Object.assign(deleteDraft, { draft });
}

/** Returns the drafts that the app's routes declare, with the paths of the routes. */
export function draftsOf(app: Express): (FormDraft & { path: string })[] {
  return draftsIn(app.router);
}

function draftsIn({ stack }: Router): (FormDraft & { path: string })[] {
  return stack.flatMap(({ route, handle }) => {
    if (!route) return 'stack' in handle ? draftsIn(handle as unknown as Router) : [];
    const drafts = route.stack.flatMap((layer) => (layer.handle as Partial<DraftHandler>).draft ?? []);
    return drafts.map((draft) => ({ ...draft, path: route.path }));
  });
}

/**
 * Saves the text of a form whose session has ended, for the account that the form was shown to, and redirects to the
 * form's page. The page restores the text after the account signs in again. Use after all routes.
 */
export function endedForms(services: Services, csrf: Csrf, app: Express): ErrorRequestHandler {
  const { database, keyring } = services;
  const drafts = draftsOf(app).map((draft) => ({
    ...draft,
    pattern: new RegExp(
      `^${draft.path.replaceAll(':id', '(?<id>\\d+)').replaceAll(':token', '(?<token>[^/]+)')}$`,
    ),
  }));

  /** Returns false if the text is empty or too long, or if the account cannot sign in. */
  async function saveDraft(
    request: Request,
    accountId: number,
    page: string,
    { fields }: FormDraft,
  ): Promise<boolean> {
    const typed = typedValues(request, fields);
    const length = Object.values(typed).reduce((sum, value) => sum + value.length, 0);
    if (length === 0 || length > MAX_DRAFT_LENGTH) return false;
    const sealedValues = keyring.seal(JSON.stringify(typed), boundTo(accountId, page));
    return saveFormDraft(database, { accountId, page, sealedValues });
  }

  return async (error: { code?: unknown }, request, response, next) => {
    const accountId = error.code === 'EBADCSRFTOKEN' ? csrf.accountOf(request) : undefined;
    // If someone else has signed in since then, they must not see anything about the form.
    if (accountId === undefined || (request.actor && request.actor.accountId !== accountId))
      return next(error);
    const { path, originalUrl } = request;
    const draft = drafts.find(({ pattern }) => pattern.test(path));
    if (!draft) return leadBack(request, response, originalUrl, 'session-ended');
    const page = pageOf(draft, { path, params: draft.pattern.exec(path)?.groups ?? {} });
    const isSaved = await saveDraft(request, accountId, page, draft);
    const formUrl = draft.page === undefined ? originalUrl : page;
    leadBack(request, response, formUrl, isSaved ? 'text-is-kept' : (draft.notice ?? 'session-ended'));
  };
}

/** Redirects to the form's page, by way of the sign-in page if the browser is signed out. */
function leadBack(
  request: Request,
  response: Response,
  page: string,
  notice: 'text-is-kept' | 'session-ended' | 'signed-out',
): void {
  if (request.actor) {
    if (notice !== 'text-is-kept') addFlash(request, 'info', request.t.forms.draft.notSaved);
    return response.redirect(303, page);
  }
  const returns = notice === 'signed-out' ? '' : returnQuery(page).replace('?', '&');
  response.redirect(303, `${paths.signIn}?notice=${notice}${returns}`);
}

/**
 * Returns what the signed-in account typed into this page's form before its session ended, and adds a message that says
 * so. Returns undefined if nothing is saved for this page.
 */
export async function restoredDraft<K extends string>(
  { database, keyring }: Services,
  request: Request,
  fields: readonly K[],
): Promise<Record<K, string> | undefined> {
  const { id } = accountOfRequest(request);
  const sealed = await findFormDraft(database, id, request.path);
  if (sealed === undefined) return undefined;
  const values = JSON.parse(keyring.open(sealed, boundTo(id, request.path))) as Partial<Record<K, string>>;
  addFlash(request, 'info', request.t.forms.draft.restored);
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? ''])) as Record<K, string>;
}
