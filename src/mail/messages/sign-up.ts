import { sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

/** From the bundled provider: proves the address of a new account. */
export const signUp: Message<DoneFrom, 'sign-up'> = {
  label: 'New account',
  purpose: 'sign-up',
  sample: sampleDoneFrom,
  words: ({ productName, login }, { from }) => ({
    subject: `Your new account at ${productName}`,
    heading: `Your new account at ${productName}`,
    paragraphs: [
      'Somebody, probably you, asked for an account with this address.',
      'To make it yours, choose a password and set up two-factor authentication. It takes about two minutes; have your phone at hand.',
    ],
    button: { label: 'Create account' },
    facts: { ...login, 'Asked from': from },
    notExpected: 'If it was not you, ignore this: without you, there is no account.',
  }),
};
