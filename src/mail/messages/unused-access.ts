import type { Message } from './message.ts';

/** A rule will deactivate a login that no one has signed in to. */
export interface UnusedAccess {
  /** When, as an ISO time. */
  until: string;
  /** The rule's number of days without a sign-in. */
  days: number;
}

/** Warns a technician that their login will be deactivated unless they sign in. */
export const unusedAccess: Message<UnusedAccess, null> = {
  purpose: null,
  isOutdated: ({ until }, { endsByRuleAt }) =>
    endsByRuleAt === null || new Date(endsByRuleAt).getTime() !== new Date(until).getTime(),
  sample: { until: '2026-03-09T08:00:00Z', days: 90 },
  words(facts, { until, days }) {
    const { t, login, signInUrl } = facts;
    const text = t.emails['unused-access'];
    const names = { ...facts, days, time: facts.time(new Date(until)) };
    return {
      subject: text.subject(names),
      heading: text.heading,
      paragraphs: [text.ends(names), text.keep],
      button: { label: text.button(facts), url: signInUrl },
      facts: { ...login, [t.emailParts.facts.deactivatedAt]: names.time },
      notExpected: text.notExpected,
    };
  },
};
