import {
  ifItWasNotYou,
  ifUnexpectedLink,
  nameOf,
  sampleRequester,
  sentenceAbout,
  type Requester,
  type DoneFrom,
  type Message,
} from './message.ts';

/** Its reader rejected a sign-in, so their old password has stopped working. */
interface AfterRejectedSignIn extends DoneFrom {
  rejectedSignIn: true;
}

/** Requested by an admin, on the sign-in page by someone who forgot their password, or after a rejected sign-in. */
export const passwordReset: Message<Requester | DoneFrom | AfterRejectedSignIn, 'password-reset'> = {
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
    if ('rejectedSignIn' in data) {
      return {
        ...shared,
        paragraphs: [text.afterRejectedSignIn(facts)],
        facts: { ...login, [labels.requestedFrom]: data.from },
        notExpected: ifItWasNotYou(facts),
      };
    }
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
