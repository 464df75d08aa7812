import { nameOf, sampleRequester, sentenceAbout, type Requester, type Message } from './message.ts';

/** Sent to the new address. */
export const addressChange: Message<Requester, 'address-change'> = {
  purpose: 'address-change',
  sample: sampleRequester,
  words(facts, cause) {
    const { t } = facts;
    const text = t.emails['address-change'];
    const { facts: labels } = t.emailParts;
    return {
      subject: text.subject(facts),
      heading: text.heading,
      paragraphs: [sentenceAbout(cause, text.requested, facts), text.untilThen],
      button: { label: text.button },
      facts: {
        [labels.username]: facts.username,
        [labels.mainAdmin]: facts.adminName,
        [labels.requestedBy]: nameOf(t, cause),
      },
      notExpected: text.notExpected,
    };
  },
};
