import { sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

/** The bundled provider sends this if someone asks for an account at an address that already has one. */
export const accountExists: Message<DoneFrom, 'password-reset'> = {
  purpose: 'password-reset',
  sample: sampleDoneFrom,
  words(facts, { from }) {
    const text = facts.t.emails['account-exists'];
    return {
      subject: text.subject(facts),
      heading: text.heading(facts),
      paragraphs: [text.requested, text.signIn(facts), text.password],
      button: { label: text.button },
      facts: { ...facts.login, [facts.t.emailParts.facts.requestedFrom]: from },
      notExpected: text.notExpected,
    };
  },
};
