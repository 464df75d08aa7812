import { ifItWasNotYou, sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

export const ssoLinked: Message<DoneFrom, null> = {
  purpose: null,
  securityNotice: true,
  sample: sampleDoneFrom,
  words(facts, { from }) {
    const { t, login, happenedAt } = facts;
    const text = t.emails['sso-linked'];
    const { facts: labels } = t.emailParts;
    return {
      subject: text.subject(facts),
      heading: text.heading(facts),
      paragraphs: [text.happened(facts), text.nothingToDo],
      facts: { ...login, [labels.when]: happenedAt, [labels.from]: from },
      notExpected: ifItWasNotYou(facts),
    };
  },
};
