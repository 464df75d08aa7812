import { Router, type Request, type Response } from 'express';
import { idFrom } from '../page/form.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { backTo } from '../http/return-to.ts';
import { streamedFiles } from '../http/streamed-file.ts';
import { paths } from '../../paths.ts';
import { readListQuery } from '../../lists/list-query.ts';
import { listView } from '../page/list-view.ts';
import { queryPairs } from '../../lists/list-path.ts';
import type { Services } from '../../services.ts';
import { chainName } from '../../audit/audit-chain.ts';
import type { AuditEvent } from '../../audit/audit-event.ts';
import { auditList, eventsOfLogin } from '../../audit/audit-list-definition.ts';
import { listEvents } from '../../audit/audit-list-repository.ts';
import { eventExists, findEventBelow } from '../../audit/audit-repository.ts';
import { describeEvent } from './describe-event.ts';
import { auditRows } from './audit-row.ts';
import { partyNotes } from './name-notes.ts';
import { csv, jsonLines, type ExportFormat } from '../../audit/export-format.ts';
import { exportLog } from '../../audit/export-log.ts';
import { auditOutOfScope } from '../../audit/log-event.ts';

/** Serves the audit log, its exports and the page of each event. */
export function auditRoutes(services: Services): Router {
  const { database } = services;
  const router = Router();
  const sendFile = streamedFiles(services);

  router.get(paths.auditLog, signedIn, async (request, response) => {
    const query = readListQuery(auditList, request.query);
    const actor = actorOfRequest(request);
    const { t } = request;
    const { events, total } = await listEvents(database, actor, query);
    if (events.length === 0 && query.page.page > 1) return response.redirect(303, paths.auditLog);
    const selection = String(new URLSearchParams(queryPairs(query)));
    response.page('audit/index', {
      title: t.audit.title,
      ...listView(request.t, auditList, query, total),
      rows: await auditRows(database, actor, events, t),
      exports: [
        { label: t.audit.exportCsv, href: `${paths.auditLogCsv}?${selection}` },
        { label: t.audit.exportJsonLines, href: `${paths.auditLogJsonLines}?${selection}` },
      ],
    });
  });

  router.get(paths.auditLogCsv, signedIn, (request, response) => sendLog(request, response, csv));
  router.get(paths.auditLogJsonLines, signedIn, (request, response) => sendLog(request, response, jsonLines));

  router.get(paths.auditEvent(':id'), signedIn, async (request, response) => {
    const actor = actorOfRequest(request);
    const id = idFrom(request.params['id']);
    const outOfScope = { what: `event ${id}`, isOutOfScope: () => eventExists(database, id) };
    const found = await auditOutOfScope(services, actor, outOfScope, () =>
      findEventBelow(database, actor.adminPath, id),
    );
    const event = JSON.parse(found.content) as AuditEvent & { at: string };
    const words = describeEvent(event, request.t, actor.timeZone);
    const notesOf = await partyNotes(database, actor.adminPath, [event], request.t);
    response.page('audit/event', {
      title: words.sentence,
      event,
      words,
      notes: notesOf(event),
      logins: loginsOf(event),
      at: event.at,
      when: request.t.formats.exact(new Date(event.at), actor.timeZone),
      chain: chainName(found),
      place: found,
      back: backTo(paths.auditLog, request),
    });
  });

  async function sendLog(request: Request, response: Response, format: ExportFormat): Promise<void> {
    const query = readListQuery(auditList, request.query);
    await sendFile(request, response, { name: 'audit-log', ...format }, (write) =>
      exportLog(services, actorOfRequest(request), query, format, write),
    );
  }

  return router;
}

/** Returns the logins in an event, each with a link to its other events. */
function loginsOf({ actor, subject }: AuditEvent) {
  const parties = [actor, subject].filter((party) => party !== null);
  const named = new Map(parties.map(({ accountId, name }) => [accountId, name]));
  return [...named].flatMap(([id, name]) => (id === null ? [] : [{ id, name, href: eventsOfLogin(id) }]));
}
