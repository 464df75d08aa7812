import { ifItWasNotYou, sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

interface PasskeyChange extends DoneFrom {
  /** The name of the passkey. */
  name: string;
}

function passkeyChange(kind: 'passkey-added' | 'passkey-removed'): Message<PasskeyChange, null> {
  return {
    purpose: null,
    securityNotice: true,
    sample: { ...sampleDoneFrom, name: 'Work laptop' },
    words(facts, { from, name }) {
      const { t, login, happenedAt } = facts;
      const text = t.emails[kind];
      const { facts: labels } = t.emailParts;
      return {
        subject: text.subject(facts),
        heading: text.heading,
        paragraphs: [text.happened(facts), text.nothingToDo],
        facts: { ...login, [labels.passkey]: name, [labels.when]: happenedAt, [labels.from]: from },
        notExpected: ifItWasNotYou(facts),
      };
    },
  };
}

export const passkeyAdded = passkeyChange('passkey-added');
export const passkeyRemoved = passkeyChange('passkey-removed');
