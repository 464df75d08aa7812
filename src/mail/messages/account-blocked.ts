import { MAX_WRONG_CODES } from '../../rate-limits/rate-limits.ts';
import { helpSentence } from '../../accounts/who-can-help.ts';
import { sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

/** `until` is an ISO time, or null if only a reset of two-factor authentication helps. */
export const accountBlocked: Message<DoneFrom & { until: string | null }, null> = {
  purpose: null,
  sample: { ...sampleDoneFrom, until: '2026-03-02T09:29:00Z' },
  words(facts, { from, until }) {
    const { t, login, help, happenedAt, time } = facts;
    const text = t.emails['account-blocked'];
    const { facts: labels } = t.emailParts;
    return {
      subject: text.subject(facts),
      heading: text.heading,
      paragraphs: [
        text.happened(facts),
        until === null
          ? text.codesOff({ codes: MAX_WRONG_CODES })
          : text.blocked({ until: time(new Date(until)) }),
      ],
      facts: { ...login, [labels.when]: happenedAt, [labels.from]: from },
      notExpected: `${until === null ? helpSentence(help, text.wasYouCodesOff) : text.wasYouBlocked} ${helpSentence(help, text.wasNotYou)}`,
    };
  },
};
