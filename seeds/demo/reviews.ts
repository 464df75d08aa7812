import { createHash } from 'node:crypto';
import type { AuditEvent } from '../../src/audit/audit-event.ts';
import { adminParty } from '../../src/audit/audit-party.ts';
import type { Status } from '../../src/accounts/account.ts';
import { formatCount } from '../../src/lib/numbers.ts';
import type {
  AccessReview,
  ReviewCounts,
  ReviewFacts,
  ReviewItem,
  SignOff,
} from '../../src/reviews/access-review.ts';
import { reportHead, reportLines } from '../../src/reviews/report-csv.ts';
import { admins, rootAdmin } from './admins.ts';
import { iso } from './rows.ts';
import { SeededRandom } from './seeded-random.ts';
import type { DatedEvent, Timeline } from './timeline.ts';
import { namedTimelines, type DemoParameters } from './timelines.ts';
import { DAY, HOUR, MINUTE } from './times.ts';

/** A review of the root admin, with its events. `report` is the CSV file of one that is signed off. */
export interface DemoReview {
  review: AccessReview;
  items: ReviewItem[];
  report: string | null;
  events: DatedEvent[];
}

const origin = (random: SeededRandom) => ({
  address: '192.0.2.17',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0',
  requestId: random.uuid(),
});

/** Returns the review of last quarter, which is signed off, and one that began two days ago. */
export function demoReviews(demo: DemoParameters): DemoReview[] {
  const timelines = namedTimelines(demo).filter(({ account }) => account['role'] === 'technician');
  if (timelines.length === 0) return [];
  return [signedOffReview(demo, timelines), openReview(demo, timelines)];
}

function signedOffReview(demo: DemoParameters, timelines: Timeline[]): DemoReview {
  const [startedAt, signedAt] = [demo.now - 100 * DAY, demo.now - 93 * DAY];
  const items = itemsAt(timelines, startedAt, signedAt).map((item, index): ReviewItem => {
    if (item.facts.status === 'pending') return item;
    return keep(item, demo.admin.username, startedAt + DAY + index * 7 * MINUTE);
  });
  const undecided = items.filter(({ decision }) => decision === null).length;
  const counts: ReviewCounts = {
    total: items.length,
    keep: items.length - undecided,
    'set-end-date': 0,
    deactivate: 0,
    undecided,
    gone: 0,
  };
  const review = newReview(demo, 1, startedAt, items.length);
  const reason = undecided > 0 ? 'Their invitations were still open' : '';
  const signing = { by: demo.admin.username, at: new Date(signedAt), reason, counts };
  const report = reportHead(review, signing) + reportLines(items);
  const sha256 = createHash('sha256').update(report).digest('hex');
  const signOff: SignOff = { ...signing, zone: 'Europe/Amsterdam', sha256 };
  const events = eventsOf(demo, review, items);
  events.push({
    at: signedAt,
    event: {
      action: 'sign-off-review',
      ...aboutRoot(demo),
      changes: {
        review: to(String(review.id)),
        technicians: to(formatCount(counts.total)),
        ...(undecided > 0 && { undecided: to(formatCount(undecided)) }),
        sha256: to(sha256),
      },
      ...(reason && { reason }),
      origin: origin(new SeededRandom('sign-off')),
    },
  });
  return { review: { ...review, signOff }, items, report, events };
}

/** Those whose access got an end date yesterday have that decision, and some others are kept. */
function openReview(demo: DemoParameters, timelines: Timeline[]): DemoReview {
  const startedAt = demo.now - 2 * DAY;
  const ends = new Map(timelines.map(({ account, accessEnd }) => [account.id, accessEnd]));
  const items = itemsAt(timelines, startedAt, demo.now).map((item, index): ReviewItem => {
    const end = ends.get(item.accountId);
    const at = demo.now - 18 * HOUR;
    if (end) return { ...keep(item, demo.admin.username, at), decision: 'set-end-date', endsOn: end.on };
    return index % 3 === 0 && item.facts.status === 'active'
      ? keep(item, demo.admin.username, startedAt + HOUR + index * 5 * MINUTE)
      : item;
  });
  const review = newReview(demo, 2, startedAt, items.length);
  return { review, items, report: null, events: eventsOf(demo, review, items) };
}

function newReview(demo: DemoParameters, id: number, at: number, technicians: number): AccessReview {
  return {
    id,
    adminId: rootAdmin.id,
    adminName: rootAdmin.name,
    adminPath: rootAdmin.path,
    technicians,
    startedAt: new Date(at),
    startedById: rootAdmin.id,
    startedBy: demo.admin.username,
    remindedAt: null,
    signOff: null,
  };
}

function keep(item: ReviewItem, by: string, at: number): ReviewItem {
  return { ...item, decision: 'keep', decidedBy: by, decidedAt: new Date(at) };
}

/** The technicians who existed at the start, as they were at the time `at`. */
function itemsAt(timelines: Timeline[], startedAt: number, at: number): ReviewItem[] {
  return timelines
    .filter(({ account }) => Date.parse(account['created_at'] as string) < startedAt)
    .sort((one, other) => ((one.account['email'] as string) < (other.account['email'] as string) ? -1 : 1))
    .map((timeline, index) => ({
      id: index + 1,
      accountId: timeline.account.id,
      invitedBy: timeline.events.find(({ event }) => event.action === 'invite')?.event.actor?.name ?? null,
      facts: factsAt(timeline, at),
      decision: null,
      endsOn: null,
      note: '',
      decidedBy: null,
      decidedAt: null,
    }));
}

/** Follows the history of an account up to a time. */
function factsAt({ account, events }: Timeline, at: number): ReviewFacts {
  const before = events.filter((dated) => dated.at <= at && dated.event.outcome === 'done');
  const last = (...actions: AuditEvent['action'][]) =>
    before.findLast(({ event }) => actions.includes(event.action))?.at ?? null;
  const inUtc = (time: number | null) => (time === null ? null : iso(time).slice(0, 19));
  const linkedAt = last('link-sso');
  const status: Status = last('deactivate', 'deactivate-unused')
    ? 'inactive'
    : last('accept-invitation', 'link-sso')
      ? 'active'
      : 'pending';
  return {
    presence: 'present',
    username: account['username'] as string,
    email: account['email'] as string,
    adminName: admins.find(({ id }) => id === account['admin_id'])?.name ?? rootAdmin.name,
    status,
    lastSignInAt: inUtc(last('sign-in')),
    twoFactor: (last('set-up-2fa') ?? 0) > (last('use-recovery-key') ?? 0) ? 'app' : 'off',
    isLinked: linkedAt !== null && linkedAt > (last('unlink-account') ?? 0),
    passwordSetAt: inUtc(last('accept-invitation', 'set-password')),
    accessEndsOn: null,
    accessEndsZone: null,
    accessHasEnded: false,
  };
}

/** The start and each decision, as the console would have logged them. */
function eventsOf(demo: DemoParameters, review: AccessReview, items: ReviewItem[]): DatedEvent[] {
  const random = new SeededRandom(`review ${review.id}`);
  const { actor } = aboutRoot(demo);
  const start: AuditEvent = {
    action: 'start-review',
    ...aboutRoot(demo),
    changes: { review: to(String(review.id)), technicians: to(formatCount(items.length)) },
    origin: origin(random),
  };
  const decisions = items.flatMap(({ accountId, facts, decision, decidedAt }): DatedEvent[] => {
    if (!decision || !decidedAt) return [];
    const admin = admins.find(({ name }) => name === facts.adminName) ?? rootAdmin;
    const subject = { accountId, name: facts.username, adminId: admin.id, adminName: admin.name };
    const changes = { decision: to(decision), review: to(String(review.id)) };
    const event: AuditEvent = {
      action: 'review-access',
      outcome: 'done',
      actor,
      subject,
      changes,
      origin: origin(random),
    };
    return [{ at: decidedAt.getTime(), event }];
  });
  return [{ at: review.startedAt.getTime(), event: start }, ...decisions];
}

function aboutRoot(demo: DemoParameters): Pick<AuditEvent, 'outcome' | 'actor' | 'subject'> {
  const { id: adminId, name: adminName } = rootAdmin;
  const actor = { accountId: adminId, name: demo.admin.username, adminId, adminName };
  return { outcome: 'done', actor, subject: adminParty(rootAdmin) };
}

function to(after: string) {
  return { before: null, after };
}
