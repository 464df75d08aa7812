import { ifItWasNotYou, sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

export const twoFactorChanged: Message<DoneFrom, null> = {
  purpose: null,
  securityNotice: true,
  sample: sampleDoneFrom,
  words(facts, { from }) {
    const { t, login, happenedAt } = facts;
    const text = t.emails['2fa-changed'];
    const { facts: labels } = t.emailParts;
    return {
      subject: text.subject(facts),
      heading: text.heading,
      paragraphs: [text.happened(facts), text.nothingToDo],
      facts: { ...login, [labels.when]: happenedAt, [labels.from]: from },
      notExpected: ifItWasNotYou(facts),
    };
  },
};
