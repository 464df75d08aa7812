import type { Actor } from '../../audit/actor.ts';
import { versionOf } from '../../forms/form-version.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { paths } from '../../paths.ts';
import type { ReviewItem } from '../../reviews/access-review.ts';
import { decidedValues } from '../../reviews/decide.ts';
import { statusBadge } from '../account-actions/status-badge.ts';

/** Returns what one row of an open review shows for a technician. */
export function reviewItemRow(t: Catalogue, actor: Actor, item: ReviewItem) {
  const { facts, decision } = item;
  const words = t.reviews.page;
  const isPresent = facts.presence === 'present';
  const isSelf = item.accountId === actor.accountId;
  return {
    id: item.id,
    email: facts.email,
    username: facts.username,
    adminName: facts.adminName,
    editHref: isPresent ? paths.technicianAction(item.accountId, 'edit') : null,
    status: facts.status && statusBadge(t, { status: facts.status }),
    presence: facts.presence === 'present' ? null : words.presence[facts.presence],
    endsOn: endText(t, item),
    twoFactor: facts.twoFactor && facts.twoFactor !== 'off' ? t.twoFactor.kinds[facts.twoFactor] : null,
    isLinked: facts.isLinked,
    lastLogin: isPresent
      ? (momentOf(t, actor, facts.lastSignInAt) ?? { text: t.technicians.list.never })
      : null,
    password: isPresent ? (momentOf(t, actor, facts.passwordSetAt) ?? { text: words.noPassword }) : null,
    inviter: item.invitedBy ?? '',
    decision: decision && {
      label: t.reviews.decisions[decision],
      until: item.endsOn === null ? null : words.until({ date: t.formats.day(item.endsOn) }),
      note: item.note,
      by: decidedBy(t, actor, item),
    },
    isSelf,
    decideHref: isPresent && !isSelf ? paths.reviewedTechnician(item.id) : null,
    version: versionOf(decidedValues(item)),
  };
}

/** Says who made the decision and when. */
export function decidedBy(t: Catalogue, actor: Actor, { decidedBy: by, decidedAt }: ReviewItem): string {
  if (by === null || decidedAt === null) return '';
  return t.reviews.page.by({ actor: by, time: t.formats.time(decidedAt, actor.timeZone) });
}

/** Says when the access ends or ended, or returns null if there is no end date. */
function endText(t: Catalogue, { facts }: ReviewItem): string | null {
  if (facts.accessEndsOn === null) return null;
  const date = t.formats.day(facts.accessEndsOn);
  return facts.accessHasEnded ? t.actions.accessEnded({ date }) : t.actions.accessEnds({ date });
}

/** Returns how long ago a stored time is, and the time itself. */
function momentOf(t: Catalogue, { timeZone }: Actor, stored: string | null) {
  if (stored === null) return null;
  const time = storedTime(stored);
  return { text: t.formats.ago(time), exact: t.formats.time(time, timeZone) };
}

/** Parses a time of ReviewFacts. */
export function storedTime(stored: string): Date {
  return new Date(`${stored}Z`);
}
