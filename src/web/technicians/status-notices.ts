import type { Account } from '../../accounts/account.ts';
import type { RecordedEvent } from '../../audit/audit-repository.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import type { OneTimeLink } from '../../links/link.ts';
import type { MailJob } from '../../mail/queue/mail-job.ts';
import { timeZoneLabel } from '../../profile/time-zones.ts';
import { paths } from '../../paths.ts';
import type { ActionItem } from '../account-actions/action-menu.ts';
import { blockNote } from '../account-actions/block-note.ts';
import { accessRuleText } from '../audit/describe-event.ts';
import { mailRow } from '../mail/mail-queue-row.ts';

/** A sentence about something that needs attention, and what can be done about it. */
export interface StatusNotice {
  kind: 'error' | 'info';
  text: string;
  /** Pages to open. */
  links: { label: string; href: string }[];
  /** Forms that are sent without a confirmation page. */
  forms: { label: string; action: string }[];
}

/**
 * Returns what needs attention about a technician: a deactivation, access that has ended, a block, an email that didn't
 * arrive, and an unconfirmed address.
 */
export function statusNotices(
  t: Catalogue,
  account: Account,
  {
    actionItems,
    deactivation,
    newestMail,
    pendingAddress,
    timeZone,
  }: {
    actionItems: readonly ActionItem[];
    deactivation: RecordedEvent | undefined;
    newestMail: MailJob | undefined;
    pendingAddress: OneTimeLink | undefined;
    timeZone: string;
  },
): StatusNotice[] {
  const linkTo = (action: ActionItem['action']) =>
    actionItems.flatMap((item) =>
      item.action === action && item.href !== null ? [{ label: item.label, href: item.href }] : [],
    );
  const notices: StatusNotice[] = [];
  if (deactivation) {
    const text = deactivationText(t, deactivation, timeZone);
    notices.push({ kind: 'info', text, links: linkTo('activate'), forms: [] });
  }
  const block = blockNote(t, account, timeZone);
  if (block !== null) {
    const links = linkTo(account.totpLocked ? 'reset-2fa' : 'lift-block');
    notices.push({ kind: 'error', text: t.technicians.edit.notices.blocked({ block }), links, forms: [] });
  }
  if (account.accessEnd?.hasEnded) {
    notices.push({
      kind: 'info',
      text: t.technicians.edit.notices.accessEnded({
        date: t.formats.day(account.accessEnd.on),
        zone: timeZoneLabel(account.accessEnd.zone),
      }),
      links: linkTo('activate'),
      forms: [],
    });
  }
  const mail = newestMail && mailRow(t, newestMail, timeZone);
  if (mail && mail.note.tone !== 'plain') {
    const links = [
      { label: t.technicians.edit.notices.showEmail, href: mail.href },
      ...linkTo('resend-invitation'),
    ];
    notices.push({
      kind: mail.note.tone === 'bad' ? 'error' : 'info',
      text: mail.note.text,
      links,
      forms: [],
    });
  }
  if (pendingAddress) {
    notices.push({
      kind: 'info',
      text: t.technicians.edit.notices.pendingAddress({
        username: account.username,
        address: pendingAddress.address,
        time: t.formats.near(pendingAddress.expiresAt, timeZone),
        email: account.email,
      }),
      links: [],
      forms: [
        { label: t.technicians.edit.notices.resendAddress, action: paths.resendAddressChange(account.id) },
        { label: t.technicians.edit.notices.cancelAddress, action: paths.cancelAddressChange(account.id) },
      ],
    });
  }
  return notices;
}

/** Says who or which rule deactivated the technician, when and why. */
function deactivationText(
  t: Catalogue,
  { action, actor, occurredAt, reason }: RecordedEvent,
  timeZone: string,
): string {
  const texts = t.technicians.edit.notices;
  const time = t.formats.long(occurredAt, timeZone);
  if (action === 'deactivate') {
    const who = texts.deactivated({ actor: actor?.name ?? t.audit.theServer, time });
    return `${who} ${reason ? texts.deactivationReason({ reason }) : texts.noDeactivationReason}`;
  }
  const what = action === 'withdraw-invitation' ? texts.invitationWithdrawn : texts.deactivatedUnused;
  return `${what({ time })} ${texts.accessRule({ rule: accessRuleText(t, reason ?? '') })}`;
}
