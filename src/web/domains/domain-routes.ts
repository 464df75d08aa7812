import { Router, type Request, type Response } from 'express';
import { adminSuffix } from '../page/admin-suffix.ts';
import { adminChoices } from '../page/admin-choices.ts';
import { serveConfirmation } from '../page/confirmation.ts';
import { idFrom, typedValues } from '../page/form.ts';
import { versionOf } from '../../forms/form-version.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { formDraft, restoredDraft } from '../page/form-draft.ts';
import { backTo, urlWithReturn } from '../http/return-to.ts';
import { saveForm } from '../page/save-form.ts';
import { paths } from '../../paths.ts';
import { listPath } from '../../lists/list-path.ts';
import { readListQuery } from '../../lists/list-query.ts';
import { listView } from '../page/list-view.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import type { Services } from '../../services.ts';
import { readableDomain } from '../../lib/domain-name.ts';
import { listDomains } from '../../domains/domain-repository.ts';
import { domainList } from '../../domains/domain-list-definition.ts';
import type { Domain } from '../../domains/domain.ts';
import { editedOwner, moveDomain } from '../../domains/move-domain.ts';
import { findDomainFor } from '../../domains/perform-domain-action.ts';
import { removeDomain } from '../../domains/remove-domain.ts';
import { asciiLower, trimTyped } from '../../lib/typed-text.ts';

const moveFields = ['admin', 'version'] as const;

/** Serves Domains > Overview, and the pages that hand over or remove a domain. */
export function domainRoutes(services: Services): Router {
  const { database } = services;
  const router = Router();
  const movePath = paths.domainAction(':id', 'move-domain');

  router.get(paths.domains, signedIn, async (request, response) => {
    const actor = actorOfRequest(request);
    const query = readListQuery(domainList, request.query);
    const { domains, total } = await listDomains(database, actor, query);
    if (domains.length === 0 && query.page.page > 1) return response.redirect(303, paths.domains);
    const rows = domains.map((domain) => domainRow(request.t, domain));
    response.page('domains/index', {
      title: request.t.domains.list.title,
      adminName: actor.adminName,
      ...listView(request.t, domainList, query, total),
      rows,
    });
  });

  router.get(movePath, signedIn, async (request, response) => {
    const domain = await domainOf(request);
    const before = await restoredDraft(services, request, moveFields);
    await showMove(request, response, domain, before ?? { admin: '', version: '' }, {});
  });

  const moveDraft = formDraft(services, { fields: moveFields });
  router.post(movePath, signedIn, moveDraft, async (request, response) => {
    const domain = await domainOf(request);
    const { admin, version } = typedValues(request, moveFields);
    const slug = asciiLower(trimTyped(admin));
    await saveForm(
      request,
      response,
      backToDomain(request, domain),
      async () => {
        const text = await moveDomain(request.t, services, actorOfRequest(request), domain.id, slug, version);
        return { text, about: aboutDomain(domain.name) };
      },
      async (errors, current) => {
        const values = { admin: slug, version: current['version'] ?? version };
        await showMove(request, response, await domainOf(request), values, errors);
      },
    );
  });

  serveConfirmation<Domain>(router, services, {
    path: paths.domainAction(':id', 'remove-domain'),
    find: domainOf,
    requirements: () => ({ takesReason: true, danger: true }),
    chosenFields: ['version'],
    draftFields: ['reason', 'version'],
    describe: (request, domain, { version }) =>
      Promise.resolve({
        title: request.t.actions.title({ action: request.t.domains.remove, name: domain.name }),
        adminSuffix: suffixOf(request, domain),
        consequences: [
          request.t.domains.removal.noLonger({ domain: domain.name, admin: domain.adminName }),
          request.t.domains.removal.nameFree,
        ],
        submit: request.t.domains.remove,
        back: backToDomain(request, domain),
        chosen: { version: version || versionOf(editedOwner(domain)) },
      }),
    perform: (request, domain, { reason, chosen: { version = '' } }) =>
      removeDomain(request.t, services, actorOfRequest(request), domain.id, reason, version),
    next: backToDomain,
  });

  function domainOf(request: Request): Promise<Domain> {
    return findDomainFor(services, actorOfRequest(request), idFrom(request.params['id']));
  }

  async function showMove(
    request: Request,
    response: Response,
    domain: Domain,
    { admin, version }: Record<(typeof moveFields)[number], string>,
    errors: Record<string, string>,
  ): Promise<void> {
    response.page('domains/move', {
      title: request.t.actions.title({ action: request.t.domains.handOver, name: domain.name }),
      domain,
      adminSuffix: suffixOf(request, domain),
      admin,
      version: version || versionOf(editedOwner(domain)),
      choices: await adminChoices(database, actorOfRequest(request).adminPath, { chosen: admin }),
      errors,
      formAction: urlWithReturn(request),
      back: backToDomain(request, domain),
    });
  }

  return router;
}

/** The link to a domain in a message that names it. */
export function aboutDomain(name: string): { name: string; href: string } {
  return { name, href: listPath(domainList, [{ field: 'domain', match: 'is', values: [name] }]) };
}

/** The list that the person came from, at the domain's row. */
function backToDomain(request: Request, { id }: Domain): string {
  return backTo(paths.domains, request, `domain-${id}`);
}

function suffixOf(request: Request, { adminId, adminName }: Domain): string | null {
  return adminSuffix(request.t, actorOfRequest(request), { id: adminId, name: adminName });
}

function domainRow({ domains: { list, handOver, remove } }: Catalogue, domain: Domain) {
  const { id, name, adminName, createdAt } = domain;
  const readable = readableDomain(name);
  return {
    id,
    name: readable,
    ascii: readable === name ? null : name,
    adminName,
    added: createdAt,
    menu: {
      id: `menu-${id}`,
      label: list.actions({ domain: readable }),
      items: [
        { label: handOver, href: paths.domainAction(id, 'move-domain') },
        { label: remove, href: paths.domainAction(id, 'remove-domain'), danger: true },
      ],
    },
  };
}
