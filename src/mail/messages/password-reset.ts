import {
  ifUnexpectedLink,
  nameOf,
  sampleRequester,
  sentenceAbout,
  type Requester,
  type DoneFrom,
  type Message,
} from './message.ts';

/** Requested by an admin, or on the sign-in page by someone who forgot their password. */
export const passwordReset: Message<Requester | DoneFrom, 'password-reset'> = {
  purpose: 'password-reset',
  sample: sampleRequester,
  words(facts, data) {
    const { t, login } = facts;
    const text = t.emails['password-reset'];
    const { facts: labels } = t.emailParts;
    const shared = {
      subject: text.subject(facts),
      heading: text.heading,
      button: { label: text.button },
    };
    return 'requestedBy' in data
      ? {
          ...shared,
          paragraphs: [sentenceAbout(data, text.requested, facts), text.untilThen],
          facts: { ...login, [labels.requestedBy]: nameOf(t, data) },
          notExpected: ifUnexpectedLink(facts, data),
        }
      : {
          ...shared,
          paragraphs: [text.requestedHere(facts), text.untilThen],
          facts: { ...login, [labels.requestedFrom]: data.from },
          notExpected: text.ignore,
        };
  },
};
