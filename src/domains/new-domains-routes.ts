import { Router, type Request, type Response } from 'express';
import { notYourLevel } from '../admins/admin.ts';
import { forWhom } from '../admins/for-whom.ts';
import { levelChoices } from '../admins/level-choices.ts';
import { findChosenLevel } from '../admins/find-level.ts';
import { typedValues } from '../http/form.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { typedBefore } from '../http/kept-form.ts';
import { saveForm } from '../http/save-form.ts';
import { formatCount } from '../numbers.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { addDomains } from './add-domains.ts';
import { readableDomain } from './domain-name.ts';
import { LINES_LIMIT, readPaste, type BadLine, type Paste } from './domain-paste.ts';
import { findTaken } from './domain-repository.ts';

/** Adding domains: paste, look at what will happen, add. */
export function newDomainsRoutes(services: Services): Router {
  const { database } = services;
  const router = Router();

  router.get(paths.newDomains, signedIn, async (request, response) => {
    const before = await typedBefore(services, request, ['admin', 'domains']);
    await showForm(request, response, before ?? { admin: '', domains: '' }, {});
  });

  router.post(paths.previewDomains, signedIn, async (request, response) => {
    const values = readValues(request);
    const paste = readPaste(values.domains);
    const level = await findChosenLevel(services, actorOfRequest(request), values.admin);
    const errors = { ...objectionsTo(values.domains, paste), ...(!level && notYourLevel) };
    if (!level || Object.keys(errors).length > 0)
      return showForm(request, response, values, errors, paste.bad);
    const { free, taken } = await sortOut(request, paste);
    response.page('domains/preview', {
      title: 'Add domains',
      forWhom: forWhom(actorOfRequest(request), level),
      level,
      free: free.map(({ name }) => readableDomain(name)),
      names: free.map(({ name }) => name).join(' '),
      bad: [...paste.bad, ...taken].sort((one, other) => one.line - other.line),
    });
  });

  router.post(paths.newDomains, signedIn, async (request, response) => {
    const values = readValues(request);
    // The page before has them in one line; what is not a domain does not come from there.
    const paste = readPaste(values.domains.replaceAll(' ', '\n'));
    const errors = objectionsTo(values.domains, paste);
    if (Object.keys(errors).length > 0) return showForm(request, response, values, errors, paste.bad);
    const wanted = { admin: values.admin, names: paste.domains.map(({ name }) => name) };
    await saveForm(
      request,
      response,
      paths.domains,
      () => addDomains(services, actorOfRequest(request), wanted),
      (refused) => showForm(request, response, values, refused),
    );
  });

  async function sortOut(request: Request, { domains }: Paste) {
    const names = domains.map(({ name }) => name);
    const taken = await findTaken(database, actorOfRequest(request).adminPath, names);
    const problemOf = (name: string) =>
      taken.get(name)?.own ? 'It cannot be used: it is among your domains already.' : 'It cannot be used.';
    return {
      free: domains.filter(({ name }) => !taken.has(name)),
      taken: domains
        .filter(({ name }) => taken.has(name))
        .map(({ line, name }): BadLine => ({ line, text: readableDomain(name), problem: problemOf(name) })),
    };
  }

  async function showForm(
    request: Request,
    response: Response,
    values: ReturnType<typeof readValues>,
    errors: Record<string, string>,
    bad: BadLine[] = [],
  ): Promise<void> {
    const { adminPath } = actorOfRequest(request);
    response.page('domains/new', {
      title: 'Add domains',
      choices: await levelChoices(database, adminPath, { chosen: values.admin }),
      values,
      errors,
      bad,
    });
  }

  return router;
}

function readValues(request: Request) {
  const { admin, domains } = typedValues(request, ['admin', 'domains']);
  return { admin: admin.trim().toLowerCase(), domains };
}

function objectionsTo(text: string, { domains, bad }: Paste): Record<string, string> {
  if (text.trim() === '') return { domains: 'Type or paste at least one domain.' };
  if (domains.length + bad.length > LINES_LIMIT) {
    return { domains: `At most ${formatCount(LINES_LIMIT)} domains at once.` };
  }
  if (domains.length === 0) return { domains: 'None of these can be added.' };
  return {};
}
