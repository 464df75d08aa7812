import { Router, type Request } from 'express';
import { NotFoundError } from '../../lib/errors.ts';
import { RefusedError } from '../../forms/form-errors.ts';
import { isRoot } from '../../admins/scope.ts';
import { auditOutOfScope } from '../../audit/log-event.ts';
import { serveConfirmation } from '../page/confirmation.ts';
import { idFrom } from '../page/form.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { allowOwnFrame, sandbox } from '../http/security-headers.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { readText } from '../../locales/stored-text.ts';
import { paths } from '../../paths.ts';
import { readListQuery } from '../../lists/list-query.ts';
import { listView } from '../page/list-view.ts';
import type { Services } from '../../services.ts';
import { cancelMail } from '../../mail/queue/cancel-mail.ts';
import { previewMail } from '../../mail/queue/make-mail.ts';
import { decideMail, type MailAction } from '../../mail/queue/mail-action-policy.ts';
import type { MailJob } from '../../mail/queue/mail-job.ts';
import { mailQueueList } from '../../mail/queue/mail-queue-list-definition.ts';
import {
  findMailFacts,
  findMailJobBelow,
  listAttempts,
  listMailJobs,
} from '../../mail/queue/mail-queue-repository.ts';
import { attemptRow, mailActions, mailRow } from './mail-queue-row.ts';
import { findRelayPause } from '../../mail/queue/mail-relay-repository.ts';
import { outOfScopeMail } from '../../mail/queue/perform-mail-action.ts';
import { retryMail } from '../../mail/queue/retry-mail.ts';

const perform = { retry: retryMail, cancel: cancelMail } satisfies Record<MailAction, unknown>;

const consequences: Record<MailAction, (t: Catalogue, job: MailJob) => string[]> = {
  retry: ({ mail: { actions } }, { address, linkState }) => {
    const { queued, sameEmail, sameLink } = actions.retry;
    return [queued({ address }), linkState === null ? sameEmail : sameLink];
  },
  cancel: ({ mail: { actions } }, { address, linkState }) => {
    const { notSent, noLink } = actions.cancel;
    return [notSent({ address }), ...(linkState === 'live' ? [noLink] : [])];
  },
};

/** Serves the Mail Queue: the status of each email of an admin and its sub-admins, with retry and cancel. */
export function mailQueueRoutes(services: Services): Router {
  const { database, config } = services;
  const router = Router();

  router.get(paths.mailQueue, signedIn, async (request, response) => {
    const actor = actorOfRequest(request);
    const query = readListQuery(mailQueueList, request.query);
    const { jobs, total } = await listMailJobs(database, actor, query);
    const pause = await findRelayPause(database);
    response.page('mail/index', {
      title: request.t.mail.queue.title,
      rows: jobs.map((job) => mailRow(request.t, job, actor.timeZone)),
      ...listView(request.t, mailQueueList, query, total),
      relay: pause && {
        reason: readText(request.t, pause.reason),
        nextTry: request.t.formats.near(pause.pausedUntil, actor.timeZone),
      },
      settings: isRoot(actor) ? paths.mailSettings : null,
    });
  });

  router.get(paths.mailJob(':id'), signedIn, async (request, response) => {
    const job = await jobFrom(request);
    const facts = await findMailFacts(database, job.id);
    if (!facts) throw new NotFoundError();
    const { subject, text } = previewMail(config, facts);
    allowOwnFrame(response);
    response.page('mail/job', {
      title: request.t.mail.email.title({ kind: request.t.emails[job.message].label, address: job.address }),
      job,
      row: mailRow(request.t, job, actorOfRequest(request).timeZone),
      actions: mailActions(request.t, job),
      attempts: (await listAttempts(database, job.id)).map((attempt) => attemptRow(request.t, attempt)),
      preview: { subject, text, href: paths.mailPreview(job.id), hasLink: facts.linkId !== null },
    });
  });

  router.get(paths.mailPreview(':id'), signedIn, async (request, response) => {
    const job = await jobFrom(request);
    const facts = await findMailFacts(database, job.id);
    if (!facts) throw new NotFoundError();
    sandbox(response);
    response.type('html').send(previewMail(config, facts).html);
  });

  for (const action of ['retry', 'cancel'] as const) {
    serveConfirmation<MailJob>(router, services, {
      path: paths.mailAction(':id', action),
      find: jobFrom,
      requirements: () => (action === 'cancel' ? { danger: true } : {}),
      describe({ t }, job) {
        const decision = decideMail(action, job);
        if (!decision.allowed) throw new RefusedError((texts) => texts.mail.actions.reasons[decision.reason]);
        return Promise.resolve({
          title: t.mail.actions[action].title(job),
          consequences: consequences[action](t, job),
          submit: t.mail.actions[action].label,
          back: paths.mailJob(job.id),
          backLabel: t.mail.actions.back,
        });
      },
      async perform(request, { id }) {
        const job = await perform[action](services, actorOfRequest(request), id);
        return request.t.mail.actions[action].done(job);
      },
      next: (_request, { id }) => paths.mailJob(id),
    });
  }

  function jobFrom(request: Request): Promise<MailJob> {
    const actor = actorOfRequest(request);
    const id = idFrom(request.params['id']);
    return auditOutOfScope(services, actor, outOfScopeMail(services, id), () =>
      findMailJobBelow(database, actor.adminPath, id),
    );
  }

  return router;
}
