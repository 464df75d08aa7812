import { sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

/** The bundled provider sends this to confirm the address of a new account. */
export const signUp: Message<DoneFrom, 'sign-up'> = {
  purpose: 'sign-up',
  sample: sampleDoneFrom,
  words(facts, { from }) {
    const text = facts.t.emails['sign-up'];
    return {
      subject: text.subject(facts),
      heading: text.heading(facts),
      paragraphs: [text.requested, text.next],
      button: { label: text.button },
      facts: { ...facts.login, [facts.t.emailParts.facts.requestedFrom]: from },
      notExpected: text.notExpected,
    };
  },
};
