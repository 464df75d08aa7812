import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import type { Csrf } from '../http/csrf.ts';
import { addFlash } from './flash.ts';
import { typedValues } from './form.ts';
import { accountOfRequest } from '../http/guards.ts';
import { returnQuery } from '../http/return-to.ts';
import { deleteFormDraft, findFormDraft, saveFormDraft } from '../../sessions/form-draft-repository.ts';

/** A form that is given back when its session ended under it. */
export interface FormDraft {
  /** Where it is sent; `:id` stands for a number. */
  path: string;
  /** The page that shows it, where that is another; `:id` is the same number. */
  page?: string;
  /** What is kept, and nothing else: never a password, a code or a secret. */
  fields: readonly string[];
}

/** As much text as the largest form accepts. */
const LONGEST_KEPT = 1024 * 1024;

const NOT_SENT =
  'You signed in again after you opened this page, so nothing was changed. Check the form and send it again.';

const GIVEN_BACK = 'We restored what you typed before your session ended. It isn’t saved yet.';

const boundTo = (accountId: number, page: string) => `kept form:${accountId}:${page}`;

/**
 * Behind the check of the form's token. A form that was shown to an account whose session has ended is no foreign one: what
 * was typed is kept for that account, and given back on the same page when it has signed in. A form that arrives as it
 * should ends what was kept of it.
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

  async function forget(request: Request): Promise<void> {
    const form = formOf(request);
    if (!form || form.fields.length === 0 || !request.actor) return;
    await deleteFormDraft(database, request.actor.accountId, form.page ?? request.path);
  }

  /** Returns whether the text of the form was kept. */
  async function keep(request: Request, accountId: number): Promise<boolean> {
    const form = formOf(request);
    if (!form || form.fields.length === 0) return false;
    const page = form.page ?? request.path;
    const typed = typedValues(request, form.fields);
    const length = Object.values(typed).reduce((sum, value) => sum + value.length, 0);
    if (length === 0 || length > LONGEST_KEPT) return false;
    const sealedValues = keyring.seal(JSON.stringify(typed), boundTo(accountId, page));
    return saveFormDraft(database, { accountId, page, sealedValues });
  }

  return [
    async (request, _response, next) => {
      await forget(request);
      next();
    },
    async (error: { code?: unknown }, request, response, next) => {
      const accountId = error.code === 'EBADCSRFTOKEN' ? csrf.accountOf(request) : undefined;
      // Somebody else signed in meanwhile shall not learn of it.
      if (accountId === undefined || (request.actor && request.actor.accountId !== accountId))
        return next(error);
      const isKept = await keep(request, accountId);
      const page = formOf(request)?.page ?? request.originalUrl;
      if (request.actor) {
        if (!isKept) addFlash(request, 'info', NOT_SENT);
        return response.redirect(303, page);
      }
      if (request.path === paths.signOut) return response.redirect(303, `${paths.signIn}?notice=signed-out`);
      const notice = isKept ? 'text-is-kept' : 'session-ended';
      response.redirect(303, `${paths.signIn}?notice=${notice}${returnQuery(page).replace('?', '&')}`);
    },
  ];
}

/** What the signed-in account typed into this page's form before its session ended. */
export async function restoredDraft<K extends string>(
  { database, keyring }: Services,
  request: Request,
  fields: readonly K[],
): Promise<Record<K, string> | undefined> {
  const { id } = accountOfRequest(request);
  const sealed = await findFormDraft(database, id, request.path);
  if (sealed === undefined) return undefined;
  const values = JSON.parse(keyring.open(sealed, boundTo(id, request.path))) as Partial<Record<K, string>>;
  addFlash(request, 'info', GIVEN_BACK);
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? ''])) as Record<K, string>;
}
