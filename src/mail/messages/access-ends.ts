import type { Message } from './message.ts';

/** The last day of a technician's access. */
export interface LastDay {
  /** An ISO date. */
  until: string;
  zone: string;
}

export const sampleLastDay: LastDay = { until: '2026-03-09', zone: 'Europe/Amsterdam' };

/** Reminds a technician that their access ends soon. */
export const accessEnds: Message<LastDay, null> = {
  purpose: null,
  sample: sampleLastDay,
  words(facts, { until, zone }) {
    const { t, login } = facts;
    const text = t.emails['access-ends'];
    const names = { ...facts, date: facts.day(until), zone: zone.replaceAll('_', ' ') };
    return {
      subject: text.subject(names),
      heading: text.heading,
      paragraphs: [text.ends(names)],
      facts: { ...login, [t.emailParts.facts.lastDay]: names.date },
      notExpected: text.notExpected(names),
    };
  },
};
