import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import type { Csrf } from '../http/csrf.ts';
import { addFlash } from './flash.ts';
import { typedValues } from './form.ts';
import { accountOfRequest } from '../http/guards.ts';
import { returnQuery } from '../http/return-to.ts';
import { deleteFormDraft, findFormDraft, saveFormDraft } from '../../sessions/form-draft-repository.ts';

/** A form whose text is restored if the session ended before it was sent. */
export interface FormDraft {
  /** The path that the form is sent to. `:id` matches a number. */
  path: string;
  /** The path of the form's page, if that is different. `:id` is the same number. */
  page?: string;
  /** The only fields that are saved. They never include a password, a code or a secret. */
  fields: readonly string[];
}

/** In characters. This is as much text as the largest form accepts. */
const MAX_DRAFT_LENGTH = 1024 * 1024;

const FORM_NOT_SAVED =
  'You signed in again after you opened this page, so nothing was changed. Check the form and send it again.';

const DRAFT_RESTORED = 'We restored what you typed before your session ended. It isn’t saved yet.';

const boundTo = (accountId: number, page: string) => `kept form:${accountId}:${page}`;

/**
 * Saves the text of a form whose session has ended, for the account that the form was shown to. The form's page
 * restores the text after the account signs in again. A form that passes the token check deletes its saved text. Use
 * after the token check.
 */
export function formDrafts(
  { database, keyring }: Services,
  csrf: Csrf,
  forms: readonly FormDraft[],
): [RequestHandler, ErrorRequestHandler] {
  const patterns = forms.map((form) => ({
    ...form,
    pattern: new RegExp(`^${form.path.replaceAll(':id', '\\d+')}$`),
  }));
  const formOf = ({ method, path }: Request) => {
    const form = method === 'POST' ? patterns.find(({ pattern }) => pattern.test(path)) : undefined;
    const id = /\d+/.exec(path)?.[0] ?? '';
    return form && { fields: form.fields, page: form.page?.replace(':id', id) };
  };

  async function deleteDraft(request: Request): Promise<void> {
    const form = formOf(request);
    if (!form || form.fields.length === 0 || !request.actor) return;
    await deleteFormDraft(database, request.actor.accountId, form.page ?? request.path);
  }

  /** Saves the form's text. Returns false if it is empty or too long, or if the account cannot sign in. */
  async function saveDraft(request: Request, accountId: number): Promise<boolean> {
    const form = formOf(request);
    if (!form || form.fields.length === 0) return false;
    const page = form.page ?? request.path;
    const typed = typedValues(request, form.fields);
    const length = Object.values(typed).reduce((sum, value) => sum + value.length, 0);
    if (length === 0 || length > MAX_DRAFT_LENGTH) return false;
    const sealedValues = keyring.seal(JSON.stringify(typed), boundTo(accountId, page));
    return saveFormDraft(database, { accountId, page, sealedValues });
  }

  return [
    async (request, _response, next) => {
      await deleteDraft(request);
      next();
    },
    async (error: { code?: unknown }, request, response, next) => {
      const accountId = error.code === 'EBADCSRFTOKEN' ? csrf.accountOf(request) : undefined;
      // Someone else who has signed in since then must not learn about the form.
      if (accountId === undefined || (request.actor && request.actor.accountId !== accountId))
        return next(error);
      const isSaved = await saveDraft(request, accountId);
      const page = formOf(request)?.page ?? request.originalUrl;
      if (request.actor) {
        if (!isSaved) addFlash(request, 'info', FORM_NOT_SAVED);
        return response.redirect(303, page);
      }
      if (request.path === paths.signOut) return response.redirect(303, `${paths.signIn}?notice=signed-out`);
      const notice = isSaved ? 'text-is-kept' : 'session-ended';
      response.redirect(303, `${paths.signIn}?notice=${notice}${returnQuery(page).replace('?', '&')}`);
    },
  ];
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
  addFlash(request, 'info', DRAFT_RESTORED);
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? ''])) as Record<K, string>;
}
