import { ifItWasNotYou, sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

function changeNotice(
  kind: '2fa-changed' | 'authenticator-app-added' | 'authenticator-app-removed',
): Message<DoneFrom, null> {
  return {
    purpose: null,
    securityNotice: true,
    sample: sampleDoneFrom,
    words(facts, { from }) {
      const { t, login, happenedAt } = facts;
      const text = t.emails[kind];
      const { facts: labels } = t.emailParts;
      return {
        subject: text.subject(facts),
        heading: text.heading,
        paragraphs: [text.happened(facts), text.nothingToDo],
        facts: { ...login, [labels.when]: happenedAt, [labels.from]: from },
        notExpected: ifItWasNotYou(facts),
      };
    },
  };
}

export const twoFactorChanged = changeNotice('2fa-changed');
export const authenticatorAppAdded = changeNotice('authenticator-app-added');
export const authenticatorAppRemoved = changeNotice('authenticator-app-removed');
