import {
  ifUnexpectedLink,
  nameOf,
  sampleAskedBy,
  sentenceAbout,
  type AskedBy,
  type Message,
} from './message.ts';

export const twoFactorReset: Message<AskedBy, '2fa-reset'> = {
  purpose: '2fa-reset',
  sample: sampleAskedBy,
  words(facts, cause) {
    const { t, login } = facts;
    const text = t.emails['2fa-reset'];
    return {
      subject: text.subject(facts),
      heading: text.heading,
      paragraphs: [sentenceAbout(cause, text.requested, facts), text.untilThen(facts)],
      button: { label: text.button },
      facts: { ...login, [t.emailParts.facts.requestedBy]: nameOf(t, cause) },
      notExpected: ifUnexpectedLink(facts, cause),
    };
  },
};
