import {
  ifItWasNotYou,
  nameOf,
  sampleRequester,
  sentenceAbout,
  whomToAsk,
  type Requester,
  type Message,
} from './message.ts';

export const ssoUnlinked: Message<Requester, null> = {
  purpose: null,
  securityNotice: true,
  sample: sampleRequester,
  words(facts, cause) {
    const { t } = facts;
    const text = t.emails['sso-unlinked'];
    const { facts: labels, unexpectedChange } = t.emailParts;
    return {
      subject: text.subject(facts),
      heading: text.heading(facts),
      paragraphs: [sentenceAbout(cause, text.unlinked, facts), text.password],
      facts: {
        [labels.username]: facts.username,
        [labels.mainAdmin]: facts.adminName,
        [labels.unlinkedBy]: nameOf(t, cause),
        [labels.when]: facts.happenedAt,
      },
      notExpected:
        cause.relation === 'reader' ? ifItWasNotYou(facts) : whomToAsk(facts, cause, unexpectedChange),
    };
  },
};
