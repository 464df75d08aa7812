import type { AuditEvent } from '../../audit/audit-event.ts';
import type { Reason } from '../../accounts/account-policy.ts';
import { adminActions, type AdminReason } from '../../admin-actions/admin-action-policy.ts';
import { catalogues, isLanguage, type Catalogue } from '../../locales/catalogues.ts';
import { isDay } from '../../lib/times.ts';
import { timeZoneLabel } from '../../profile/time-zones.ts';
import type { ReviewReason } from '../../reviews/decision-policy.ts';
import type { SsoErrorCode } from '../../sso/client/sso-error.ts';
import { batchText, emailText, reasonText, sessionsText, skippedText } from './stored-english.ts';

/** Describes an event in the reader's language and time zone. */
export function describeEvent(event: AuditEvent, t: Catalogue, timeZone: string) {
  const { actor, subject } = event;
  const isOwn = actor !== null && actor.accountId === subject?.accountId && actor.adminId === subject.adminId;
  return {
    sentence: sentenceOf(event, t, isOwn),
    outcome: { label: t.audit.outcomes[event.outcome], bad: event.outcome !== 'done' },
    actor: actor?.name ?? '–',
    actorAdmin: actor?.adminName ?? '',
    subject: isOwn ? '' : (subject?.name ?? '–'),
    // Otherwise an admin's name would appear twice.
    subjectAdmin: isOwn || subject?.name === subject?.adminName ? '' : (subject?.adminName ?? ''),
    changes: changesOf(event, t),
    reason: reasonOf(event, t, timeZone),
  };
}

function sentenceOf(
  { action, outcome, actor, subject, origin }: AuditEvent,
  { audit }: Catalogue,
  isOwn: boolean,
) {
  const sentences = audit.actions[action];
  const { done, tried } = isOwn && 'own' in sentences ? sentences.own : sentences;
  const noOne = origin.address === '' ? audit.theServer : audit.someone;
  const names = { actor: actor?.name ?? noOne, target: subject?.name ?? audit.unknownLogin };
  return outcome === 'done' ? done(names) : tried(names);
}

/** Returns each changed field with its values in words, and the sentence that says both. */
function changesOf({ changes = {} }: AuditEvent, t: Catalogue) {
  const { audit } = t;
  return Object.entries(changes).map(([code, values]) => {
    const field = labelOf(audit.fields, code);
    const [before, after] = [values.before, values.after].map((value) => value && valueText(code, value, t));
    return { field, before, after, sentence: changeSentence(audit, field, before, after) };
  });
}

function changeSentence(
  audit: Catalogue['audit'],
  field: string,
  before: string | null | undefined,
  after: string | null | undefined,
): string {
  if (before && after) return audit.change({ field, before, after });
  return after
    ? audit.changeFromNothing({ field, after })
    : audit.changeToNothing({ field, before: before ?? '' });
}

const TO_BE_CONFIRMED = ' (to be confirmed)';
const switches = [
  'twoFactor',
  'state',
  'addresses count as verified',
  'asks for a code',
  'sign-out at the provider',
  'rules',
  'panel state',
];

/** The other values are text that people entered. */
function valueText(field: string, value: string, t: Catalogue): string {
  const { audit } = t;
  if (field === 'status') return labelOf(audit.statuses, value);
  if (field === 'language' && isLanguage(value)) return catalogues[value].languageName;
  if (switches.includes(field) || field === 'client secret' || field === 'panel secret')
    return labelOf(audit.switches, value);
  if (field === 'email' && value.endsWith(TO_BE_CONFIRMED)) {
    return audit.toBeConfirmed({ email: value.slice(0, -TO_BE_CONFIRMED.length) });
  }
  if (field === 'decision') return labelOf(t.reviews.decisions, value);
  if (field === 'batch') return batchText(value, t);
  if (field === 'skipped') return skippedText(value, t);
  if (field === 'accessEndsOn') return endDateText(t, value);
  return value;
}

function reasonOf({ action, outcome, reason = '' }: AuditEvent, t: Catalogue, timeZone: string): string {
  const { audit, formats } = t;
  if (outcome !== 'done') return reasonText(refusalText(refusalsOf(action, audit), reason, audit), t);
  switch (action) {
    case 'sign-in':
      if (reason === 'password and code') return audit.signedInWith.passwordAndCode;
      if (reason === 'passkey') return audit.signedInWith.passkey;
      if (reason === 'password and passkey') return audit.signedInWith.passwordAndPasskey;
      return audit.signedInWith.provider({ provider: reason });
    case 'sign-out':
      return reason === 'signed out at the provider' ? audit.signedOutAtProvider : reason;
    case 'end-access':
      return endDateText(t, reason);
    case 'deactivate-unused':
    case 'withdraw-invitation':
      return accessRuleText(t, reason);
    case 'block':
      return reason === 'until two-factor is reset'
        ? audit.blockedUntilReset
        : audit.blockedUntil({ time: formats.zoned(new Date(reason.replace('until ', '')), timeZone) });
    case 'resend-invitation':
    case 'reset-password':
    case 'reset-2fa':
      return reason === 'asked for on the page of a link that could no longer be used'
        ? audit.askedOnLinkPage
        : reason;
    case 'end-sessions':
      return sessionsText(reason, t);
    case 'retry-mail':
    case 'cancel-mail':
    case 'bounce-mail':
      return emailText(reason, t);
    default:
      // A reason that a person entered, or what was exported.
      return reason;
  }
}

/** Returns the text of a logged end date. See loggedEnd. Other values are shown as they are. */
function endDateText({ audit, formats }: Catalogue, value: string): string {
  const [on = '', zone = ''] = value.split(' ');
  if (!isDay(on)) return value;
  return audit.endDate({ date: formats.day(on), zone: timeZoneLabel(zone) });
}

/** Returns the text of a logged rule. See loggedRule. Other values are shown as they are. */
export function accessRuleText({ audit }: Catalogue, value: string): string {
  const [, days, adminName] = /^(\d+) days, set by (.*)$/s.exec(value) ?? [];
  return days === undefined || adminName === undefined ? value : audit.accessRule({ days, adminName });
}

/** Returns the text of a refusal. Its code can be followed by the email address that the provider reported. */
function refusalText(refusals: Record<string, string>, reason: string, audit: Catalogue['audit']): string {
  const [code = '', ...address] = reason.split(' ');
  return address.length > 0 && Object.hasOwn(refusals, code)
    ? audit.refusalWithAddress({ reason: labelOf(refusals, code), address: address.join(' ') })
    : labelOf(refusals, reason);
}

/** Returns the sentence for each code of a refusal. Other reasons are stored as text. */
function refusalsOf(action: AuditEvent['action'], { refusals }: Catalogue['audit']): Record<string, string> {
  const {
    logins,
    admins,
    reviews,
    sso,
  }: {
    logins: Record<Reason, string>;
    reviews: Record<Exclude<ReviewReason, Reason>, string>;
    admins: Record<AdminReason, string>;
    sso: Record<SsoErrorCode, string>;
  } = refusals;
  if (action === 'view-panel') return refusals.panels;
  if (action === 'sign-in' || action === 'link-sso') return sso;
  if (action === 'review-access' || action === 'sign-off-review') return { ...logins, ...reviews };
  return (adminActions as readonly string[]).includes(action) ? admins : logins;
}

/** Returns the label of a code. Old events can contain codes that no longer exist. They are shown as they are. */
function labelOf(labels: Record<string, string>, code: string): string {
  return Object.hasOwn(labels, code) ? (labels[code] as string) : code;
}
