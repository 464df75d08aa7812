import type { Catalogue } from '../../locales/catalogues.ts';
import { reviewDecisions, type ReviewCounts, type ReviewItem } from '../../reviews/access-review.ts';
import { timeZoneLabel } from '../../profile/time-zones.ts';
import { storedTime } from './review-item-row.ts';

/** Returns what one row of a report shows for a technician, with times in the zone of the sign-off. */
export function reportRow(t: Catalogue, zone: string, { facts, ...item }: ReviewItem) {
  const words = t.reviews.report;
  const { presence } = facts;
  const isPresent = presence === 'present';
  const time = (stored: string | null, otherwise: string) =>
    isPresent ? (stored === null ? otherwise : t.formats.zoned(storedTime(stored), zone)) : '';
  const undecided = isPresent ? t.reviews.undecided : '';
  return {
    email: facts.email,
    username: facts.username,
    adminName: facts.adminName,
    status: facts.status ? t.actions.statuses[facts.status] : '',
    presence: presence === 'present' ? null : t.reviews.page.presence[presence],
    lastLogin: time(facts.lastSignInAt, t.technicians.list.never),
    twoFactor: facts.twoFactor ? t.twoFactor.kinds[facts.twoFactor] : '',
    sso: isPresent ? t.lists.technicians.options.sso[facts.isLinked ? 'linked' : 'not-linked'] : '',
    password: time(facts.passwordSetAt, t.reviews.page.noPassword),
    endsOn:
      facts.accessEndsOn === null
        ? ''
        : t.audit.endDate({
            date: t.formats.day(facts.accessEndsOn),
            zone: timeZoneLabel(facts.accessEndsZone ?? ''),
          }),
    inviter: item.invitedBy ?? '',
    decision: item.decision ? t.reviews.decisions[item.decision] : undecided,
    until: item.endsOn === null ? null : t.reviews.page.until({ date: t.formats.day(item.endsOn) }),
    by:
      item.decidedBy && item.decidedAt
        ? words.byAt({ actor: item.decidedBy, time: t.formats.zoned(item.decidedAt, zone) })
        : '',
    note: item.note,
  };
}

/** Returns how many technicians have each decision. Leaves out decisions that no technician has. */
export function decisionCounts(t: Catalogue, counts: ReviewCounts): string {
  const labels = { ...t.reviews.decisions, undecided: t.reviews.undecided, gone: t.reviews.gone };
  const parts = ([...reviewDecisions, 'undecided', 'gone'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => t.forms.labelled({ label: labels[name], value: t.formats.number(counts[name]) }));
  return [t.formats.number(counts.total), ...parts].join(' · ');
}
