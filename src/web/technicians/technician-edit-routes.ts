import { Router, type Request, type Response } from 'express';
import { actionMenu } from '../account-actions/action-menu.ts';
import { isSameAddress, namesDiffer } from '../../account-actions/change-address.ts';
import { edit, editedDetails, storedDetails } from '../../account-actions/edit.ts';
import {
  cancelAddressChange,
  findPendingAddressChange,
  resendAddressChange,
} from '../../account-actions/pending-address-change.ts';
import { statusBadge } from '../account-actions/status-badge.ts';
import { limitNameCheck } from '../../accounts/limit-name-checks.ts';
import type { Account } from '../../accounts/account.ts';
import {
  isDeactivated,
  mayChangeAddress,
  mayChangeEndDate,
  mustConfirmAddress,
} from '../../accounts/account-policy.ts';
import {
  findDeactivation,
  findFirstEventOfAccount,
  listEventsOfAccount,
  type RecordedEvent,
} from '../../audit/audit-repository.ts';
import { eventsOfLogin } from '../../audit/audit-list-definition.ts';
import { auditRows } from '../audit/audit-row.ts';
import { idFrom, typedValues } from '../page/form.ts';
import { parseForm } from '../../forms/parse-form.ts';
import { withVersion } from '../../forms/form-version.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { applySavedLanguage } from '../http/reader-language.ts';
import { formDraft, restoredDraft } from '../page/form-draft.ts';
import { addFlash } from '../page/flash.ts';
import { backTo, returnQuery, urlWithReturn } from '../http/return-to.ts';
import { loginLanguageField } from '../page/preferences.ts';
import { saveForm } from '../page/save-form.ts';
import { listSessions } from '../../sessions/session-repository.ts';
import { sessionRow } from '../page/session-row.ts';
import { listMailJobsOfAccount } from '../../mail/queue/mail-queue-repository.ts';
import { mailRow } from '../mail/mail-queue-row.ts';
import { paths } from '../../paths.ts';
import { timeZoneLabel } from '../../profile/time-zones.ts';
import type { Actor } from '../../audit/actor.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import type { Services } from '../../services.ts';
import { reauthenticationPrompt, requireReauthentication } from '../page/reauthentication.ts';
import { ruleNote } from '../access-rules/rule-note.ts';
import { settingsSource } from '../sso/settings-source.ts';
import { statusNotices } from './status-notices.ts';
import { aboutTechnician, findTechnician } from './technician-action-pages.ts';
import { editFields, editTechnicianForm } from './technician-forms.ts';

const RECENT_EVENTS = 10;
const RECENT_MAILS = 50;

/** Serves Edit Technician: the form and the details around it. */
export function technicianEditRoutes(services: Services): Router {
  const router = Router();
  const path = paths.technicianAction(':id', 'edit');

  router.get(path, signedIn, async (request, response) => {
    const account = await accountFrom(request);
    const before = await restoredDraft(services, request, editFields);
    await showForm(
      request,
      response,
      account,
      before ?? withVersion(editedDetails(storedDetails(account))),
      {},
    );
  });

  const draft = formDraft(services, { fields: editFields });
  router.post(path, signedIn, draft, async (request, response) => {
    const account = await accountFrom(request);
    const values = typedValues(request, editFields);
    const form = parseForm(editTechnicianForm(request.t), values);
    if (!form.ok) return showForm(request, response, account, values, form.errors);
    const addressChanges = !isSameAddress(form.value.email, account.email);
    const errors = addressChanges ? await requireReauthentication(services, request) : {};
    if (Object.keys(errors).length > 0) return showForm(request, response, account, values, errors);
    const actor = actorOfRequest(request);
    await saveForm(
      request,
      response,
      backTo(paths.technicians, request, `technician-${account.id}`),
      async () => {
        if (namesDiffer(form.value, account)) await limitNameCheck(services, actor);
        const done = await edit(services, actor, account.id, form.value, values.version);
        applySavedLanguage(request, account.id, form.value.language);
        const email = mustConfirmAddress(account) ? account.email : form.value.email;
        return { text: done(request.t), about: aboutTechnician({ id: account.id, email }) };
      },
      async (refused, current) => {
        await showForm(request, response, await accountFrom(request), { ...values, ...current }, refused);
      },
    );
  });

  const buttonDraft = formDraft(services, { page: path, fields: [] });
  router.post(paths.resendAddressChange(':id'), signedIn, buttonDraft, async (request, response) => {
    const { id } = await accountFrom(request);
    const done = await resendAddressChange(services, actorOfRequest(request), id);
    addFlash(request, 'success', done(request.t));
    response.redirect(303, paths.technicianAction(id, 'edit'));
  });

  router.post(paths.cancelAddressChange(':id'), signedIn, buttonDraft, async (request, response) => {
    const { id } = await accountFrom(request);
    const done = await cancelAddressChange(services, actorOfRequest(request), id);
    addFlash(request, 'success', done(request.t));
    response.redirect(303, paths.technicianAction(id, 'edit'));
  });

  function accountFrom(request: Request): Promise<Account> {
    return findTechnician(services, actorOfRequest(request), idFrom(request.params.id));
  }

  async function showForm(
    request: Request,
    response: Response,
    account: Account,
    values: Record<(typeof editFields)[number], string>,
    errors: Record<string, string>,
  ): Promise<void> {
    const actor = actorOfRequest(request);
    const [openSessions, mails, events, firstEvent, deactivation, pendingAddress, oauthSource, rule] =
      await Promise.all([
        listSessions(services.database, account.id),
        listMailJobsOfAccount(services.database, actor.adminPath, account.id, RECENT_MAILS),
        listEventsOfAccount(services.database, actor.adminPath, account.id, RECENT_EVENTS),
        findFirstEventOfAccount(services.database, actor.adminPath, account.id),
        isDeactivated(account) ? findDeactivation(services.database, actor.adminPath, account.id) : undefined,
        findPendingAddressChange(services.database, account.id),
        settingsSource(services.database, request.t, actor, account),
        ruleNote(services.database, request.t, actor, account),
      ]);
    const actionItems = actionMenu(request.t, actor, account, returnQuery(urlWithReturn(request)));
    response.page('technicians/edit', {
      title: request.t.technicians.edit.title({ name: account.email }),
      account,
      values,
      errors,
      status: statusBadge(request.t, account),
      notices: statusNotices(request.t, account, {
        actionItems,
        deactivation,
        newestMail: mails[0],
        pendingAddress,
        timeZone: actor.timeZone,
      }),
      invitedBy: inviter(firstEvent),
      addressHint: addressHint(request.t, account),
      mayChangeAddress: mayChangeAddress(account),
      endDateHint: endDateHint(request.t, actor, account),
      mayChangeEndDate: mayChangeEndDate(actor, account),
      actionItems: Object.fromEntries(actionItems.map((item) => [item.action, item])),
      formAction: urlWithReturn(request),
      back: backTo(paths.technicians, request, `technician-${account.id}`),
      languageField: loginLanguageField(services.config, request.t, values.language),
      reauthentication: mayChangeAddress(account) ? reauthenticationPrompt(services, request) : null,
      oauthSource,
      rule,
      sessions: openSessions.map((session) => sessionRow(session, request.t, actor.timeZone)),
      mails: mails.map((mail) => mailRow(request.t, mail, actor.timeZone)),
      rows: await auditRows(services.database, actor, events, request.t),
      eventsHref: eventsOfLogin(account.id),
    });
  }

  return router;
}

/** Returns who invited the login, or null if its first event is something else, as in demo data. */
function inviter(firstEvent: RecordedEvent | undefined): string | null {
  return firstEvent?.action === 'invite' && firstEvent.actor ? firstEvent.actor.name : null;
}

/** Says when a new address would take effect, which depends on the login's status. */
function addressHint({ technicians }: Catalogue, account: Account): string {
  const { addressFixed, addressConfirmed, addressAtOnce } = technicians.edit;
  if (!mayChangeAddress(account)) return addressFixed;
  return mustConfirmAddress(account) ? addressConfirmed(account) : addressAtOnce;
}

/** Says in which time zone the last day of access ends. A new date is in the reader's zone. */
function endDateHint({ technicians }: Catalogue, actor: Actor, { accessEnd, id }: Account): string {
  const { endDateHint: newDate, endDateOtherZone } = technicians.details;
  const own = timeZoneLabel(actor.timeZone);
  const zone = accessEnd ? timeZoneLabel(accessEnd.zone) : own;
  if (id === actor.accountId) return technicians.edit.ownEndDate;
  return zone === own ? newDate({ zone }) : endDateOtherZone({ zone, own });
}
