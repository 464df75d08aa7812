import { sampleRequester, type Requester, type Message } from './message.ts';

/** Sent directly from the mail settings page, not through the queue. */
export const testMail: Message<Requester, null> = {
  purpose: null,
  sample: sampleRequester,
  words(facts, { requestedBy: actor }) {
    const text = facts.t.emails['test-mail'];
    const { facts: labels } = facts.t.emailParts;
    return {
      subject: text.subject(facts),
      heading: text.heading,
      paragraphs: [text.sent({ ...facts, actor })],
      facts: {
        [labels.mainAdmin]: facts.adminName,
        [labels.sentBy]: actor,
        [labels.when]: facts.happenedAt,
      },
      notExpected: text.notExpected,
    };
  },
};
