import {
  ifItWasNotYou,
  nameOf,
  sampleRequester,
  sentenceAbout,
  whomToAsk,
  type Requester,
  type Message,
} from './message.ts';

/** Sent to the old address as soon as the change is requested. */
export const addressChanging: Message<Requester & { newAddress: string }, null> = {
  purpose: null,
  securityNotice: true,
  sample: { ...sampleRequester, newAddress: 'amy@new.example' },
  words(facts, { newAddress, ...cause }) {
    const { t } = facts;
    const text = t.emails['address-changing'];
    const { facts: labels } = t.emailParts;
    return {
      subject: text.subject(facts),
      heading: text.heading,
      paragraphs: [sentenceAbout(cause, text.requested, { ...facts, newAddress }), text.untilThen],
      facts: {
        [labels.username]: facts.username,
        [labels.mainAdmin]: facts.adminName,
        [labels.requestedBy]: nameOf(t, cause),
        [labels.when]: facts.happenedAt,
      },
      notExpected:
        cause.relation === 'reader' ? ifItWasNotYou(facts) : whomToAsk(facts, cause, text.notYours),
    };
  },
};
