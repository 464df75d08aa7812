import { Router, type Request, type Response } from 'express';
import { countOthersNames, limitNameChecks } from '../../accounts/limit-name-checks.ts';
import { inLanguageOf } from '../../forms/form-errors.ts';
import { notYourAdmin } from '../../admins/admin.ts';
import { adminSuffix } from '../page/admin-suffix.ts';
import { adminChoices } from '../page/admin-choices.ts';
import { findChosenAdmin } from '../../admin-actions/find-visible-admin.ts';
import { typedValues } from '../page/form.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { formDraft, restoredDraft } from '../page/form-draft.ts';
import { limitErrors, saveForm } from '../page/save-form.ts';
import { paths } from '../../paths.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import type { Services } from '../../services.ts';
import { addDomains } from '../../domains/add-domains.ts';
import {
  MAX_LINES,
  MAX_LISTED_LINES,
  readPaste,
  type InvalidLine,
  type Paste,
} from '../../domains/domain-paste.ts';
import { aboutDomain } from './domain-routes.ts';
import { findDuplicate } from '../../domains/domain-repository.ts';
import { asciiLower, trimTyped } from '../../lib/typed-text.ts';

const fields = ['admin', 'domains'] as const;

/** Adds domains in three steps: paste, preview, add. */
export function newDomainsRoutes(services: Services): Router {
  const { database } = services;
  const router = Router();

  router.get(paths.newDomains, signedIn, async (request, response) => {
    const before = await restoredDraft(services, request, fields);
    await showForm(request, response, before ?? { admin: '', domains: '' }, {});
  });

  const previewDraft = formDraft(services, { page: paths.newDomains, fields });
  router.post(paths.previewDomains, signedIn, previewDraft, async (request, response) => {
    const values = readValues(request);
    const paste = await readPaste(request.t, values.domains);
    const admin = await findChosenAdmin(services, actorOfRequest(request), values.admin);
    const errors = {
      ...validationMessages(request.t, values.domains, paste),
      ...(!admin && inLanguageOf(request.t, notYourAdmin)),
    };
    if (!admin || Object.keys(errors).length > 0)
      return showForm(request, response, values, errors, paste.bad);
    try {
      const { free, taken } = await splitByAvailability(request, paste);
      response.page('domains/preview', {
        title: request.t.domains.new.title,
        adminSuffix: adminSuffix(request.t, actorOfRequest(request), admin),
        admin,
        free: free.map(({ readable }) => readable),
        names: free.map(({ name }) => name).join('\n'),
        bad: listed([...paste.bad, ...taken]),
      });
    } catch (error) {
      const refused = limitErrors(request, response, error);
      if (!refused) throw error;
      await showForm(request, response, values, refused);
    }
  });

  const draft = formDraft(services, { fields });
  router.post(paths.newDomains, signedIn, draft, async (request, response) => {
    const values = readValues(request);
    // A space separates domains too, because no domain contains one.
    const paste = await readPaste(request.t, values.domains.replaceAll(' ', '\n'));
    const errors = validationMessages(request.t, values.domains, paste);
    if (Object.keys(errors).length > 0) return showForm(request, response, values, errors, paste.bad);
    const wanted = { admin: values.admin, names: paste.domains.map(({ name }) => name) };
    await saveForm(
      request,
      response,
      paths.domains,
      async () => {
        await findTaken(request, wanted.names);
        const text = await addDomains(request.t, services, actorOfRequest(request), wanted);
        return { text, about: wanted.names.length === 1 ? aboutDomain(wanted.names[0] ?? '') : undefined };
      },
      (refused) => showForm(request, response, values, refused),
    );
  });

  async function splitByAvailability(request: Request, { domains }: Paste) {
    const taken = await findTaken(
      request,
      domains.map(({ name }) => name),
    );
    const problemOf = (name: string) =>
      taken.get(name)?.own ? request.t.domains.new.own : request.t.domains.new.taken;
    return {
      free: domains.filter(({ name }) => !taken.has(name)),
      taken: domains
        .filter(({ name }) => taken.has(name))
        .map(({ line, name, readable }): InvalidLine => ({ line, text: readable, problem: problemOf(name) })),
    };
  }

  async function findTaken(request: Request, names: string[]) {
    const actor = actorOfRequest(request);
    await limitNameChecks(services, actor, names.length);
    const taken = await findDuplicate(database, actor.adminPath, names);
    await countOthersNames(services, actor, [...taken.values()].filter(({ own }) => !own).length);
    return taken;
  }

  async function showForm(
    request: Request,
    response: Response,
    values: ReturnType<typeof readValues>,
    errors: Record<string, string>,
    bad: InvalidLine[] = [],
  ): Promise<void> {
    const { adminPath } = actorOfRequest(request);
    response.page('domains/new', {
      title: request.t.domains.new.title,
      choices: await adminChoices(database, adminPath, { chosen: values.admin }),
      maxLines: MAX_LINES,
      values,
      errors,
      bad: listed(bad),
    });
  }

  return router;
}

function readValues(request: Request) {
  const { admin, domains } = typedValues(request, fields);
  return { admin: asciiLower(trimTyped(admin)), domains };
}

/** Returns the first lines that can’t be added, in the order of the paste, and the total number of such lines. */
function listed(bad: readonly InvalidLine[]): { lines: InvalidLine[]; total: number } {
  const lines = [...bad].sort((one, other) => one.line - other.line).slice(0, MAX_LISTED_LINES);
  return { lines, total: bad.length };
}

function validationMessages(
  { domains: { new: words } }: Catalogue,
  text: string,
  { domains, hasMore }: Paste,
): Record<string, string> {
  if (trimTyped(text) === '') return { domains: words.missing };
  if (hasMore) return { domains: words.tooMany({ limit: MAX_LINES }) };
  if (domains.length === 0) return { domains: words.noneValid };
  return {};
}
