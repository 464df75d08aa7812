import { Router, type Request, type Response } from 'express';
import { adminSuffix } from '../page/admin-suffix.ts';
import { adminChoices } from '../page/admin-choices.ts';
import { readConfirmation, showConfirmation, type ConfirmationInput } from '../page/confirmation.ts';
import { idFrom, typedValues } from '../page/form.ts';
import { versionOf } from '../../lib/form-version.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { formDraft, restoredDraft } from '../page/form-draft.ts';
import { backTo, urlWithReturn } from '../http/return-to.ts';
import { saveForm } from '../page/save-form.ts';
import { paths } from '../../paths.ts';
import { readListQuery } from '../../lists/list-query.ts';
import { listView } from '../page/list-view.ts';
import type { Services } from '../../services.ts';
import { readableDomain } from '../../lib/domain-name.ts';
import { listDomains } from '../../domains/domain-repository.ts';
import { domainList } from '../../domains/domain-list.ts';
import type { Domain } from '../../domains/domain.ts';
import { editedOwner, moveDomain } from '../../domains/move-domain.ts';
import { findDomainFor } from '../../domains/perform-domain-action.ts';
import { removeDomain } from '../../domains/remove-domain.ts';
import { asciiLower, trimTyped } from '../../lib/typed-text.ts';

const moveFields = ['admin', 'version'] as const;
const removalFields = ['reason', 'version'] as const;
const removal = { takesReason: true, danger: true } as const;

/** Serves Domains > Overview, and the pages that hand over or remove a domain. */
export function domainRoutes(services: Services): Router {
  const { database } = services;
  const router = Router();
  const movePath = paths.domainAction(':id', 'move-domain');
  const removePath = paths.domainAction(':id', 'remove-domain');

  router.get(paths.domains, signedIn, async (request, response) => {
    const actor = actorOfRequest(request);
    const query = readListQuery(domainList, request.query);
    const { domains, total } = await listDomains(database, actor, query);
    if (domains.length === 0 && query.page.page > 1) return response.redirect(303, paths.domains);
    const rows = domains.map(domainRow);
    response.page('domains/index', {
      title: 'Domains',
      adminName: actor.adminName,
      ...listView(domainList, query, total),
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
      backTo(paths.domains, request, `domain-${domain.id}`),
      () => moveDomain(services, actorOfRequest(request), domain.id, slug, version),
      async (errors, current) => {
        const values = { admin: slug, version: current['version'] ?? version };
        await showMove(request, response, await domainOf(request), values, errors);
      },
    );
  });

  router.get(removePath, signedIn, async (request, response) => {
    const domain = await domainOf(request);
    const before = await restoredDraft(services, request, removalFields);
    const answer = { reason: before?.reason ?? '', errors: {} };
    showRemoval(request, response, domain, answer, before?.version);
  });

  const removalDraft = formDraft(services, { fields: removalFields });
  router.post(removePath, signedIn, removalDraft, async (request, response) => {
    const domain = await domainOf(request);
    const answer = await readConfirmation(services, request, removal);
    const { version } = typedValues(request, ['version']);
    if (Object.keys(answer.errors).length > 0) return showRemoval(request, response, domain, answer, version);
    await saveForm(
      request,
      response,
      backTo(paths.domains, request, `domain-${domain.id}`),
      () => removeDomain(services, actorOfRequest(request), domain.id, answer.reason, version),
      async (errors) =>
        showRemoval(request, response, await domainOf(request), { reason: answer.reason, errors }),
    );
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
    const actor = actorOfRequest(request);
    response.page('domains/move', {
      title: `Hand over: ${domain.name}`,
      domain,
      adminSuffix: adminSuffix(actor, { id: domain.adminId, name: domain.adminName }),
      admin,
      version: version || versionOf(editedOwner(domain)),
      choices: await adminChoices(database, actor.adminPath, { chosen: admin }),
      errors,
      formAction: urlWithReturn(request),
      back: backTo(paths.domains, request, `domain-${domain.id}`),
    });
  }

  return router;
}

function showRemoval(
  request: Request,
  response: Response,
  domain: Domain,
  answer: ConfirmationInput,
  version = versionOf(editedOwner(domain)),
): void {
  const confirmation = {
    title: `Remove: ${domain.name}`,
    adminSuffix: adminSuffix(actorOfRequest(request), { id: domain.adminId, name: domain.adminName }),
    consequences: [
      `${domain.adminName} no longer manages ${domain.name}.`,
      'Its name becomes available again, and another admin can add it. The audit log is kept.',
    ],
    submit: 'Remove',
    back: backTo(paths.domains, request, `domain-${domain.id}`),
    requirements: removal,
    chosen: { version },
  };
  showConfirmation(request, response, confirmation, answer);
}

function domainRow(domain: Domain) {
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
      label: `Actions for ${readable}`,
      items: [
        { label: 'Hand over', href: paths.domainAction(id, 'move-domain') },
        { label: 'Remove', href: paths.domainAction(id, 'remove-domain'), danger: true, dividerBefore: true },
      ],
    },
  };
}
