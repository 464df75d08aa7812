import {
  ifUnexpectedLink,
  nameOf,
  sampleRequester,
  sentenceAbout,
  type Requester,
  type Message,
} from './message.ts';

export const twoFactorReset: Message<Requester, '2fa-reset'> = {
  purpose: '2fa-reset',
  sample: sampleRequester,
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
