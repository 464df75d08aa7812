import type { AboutLogin, Message, MessageFacts } from './message.ts';

/** The last day of a technician's access. */
export interface LastDay {
  /** An ISO date. */
  until: string;
  zone: string;
}

export const sampleLastDay: LastDay = { until: '2026-03-09', zone: 'Europe/Amsterdam' };

/** Returns the date and the time zone as sentences name them. */
export function lastDayIn({ day }: Pick<MessageFacts, 'day'>, { until, zone }: LastDay) {
  return { date: day(until), zone: zone.replaceAll('_', ' ') };
}

/** Reports whether the login's access no longer ends on that day, or is already inactive. */
export function isOtherLastDay({ until, zone }: LastDay, { status, accessEnd }: AboutLogin): boolean {
  return status === 'inactive' || accessEnd?.on !== until || accessEnd.zone !== zone;
}

/** Reminds a technician that their access ends soon. */
export const accessEnds: Message<LastDay, null> = {
  purpose: null,
  isOutdated: isOtherLastDay,
  sample: sampleLastDay,
  words(facts, lastDay) {
    const { t, login } = facts;
    const text = t.emails['access-ends'];
    const names = { ...facts, ...lastDayIn(facts, lastDay) };
    return {
      subject: text.subject(names),
      heading: text.heading,
      paragraphs: [text.ends(names)],
      facts: { ...login, [t.emailParts.facts.lastDay]: names.date },
      notExpected: text.notExpected(names),
    };
  },
};
