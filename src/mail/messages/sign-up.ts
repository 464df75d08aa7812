import { sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

/** The bundled provider sends this to confirm the address of a new account. */
export const signUp: Message<DoneFrom, 'sign-up'> = {
  label: 'New account',
  purpose: 'sign-up',
  sample: sampleDoneFrom,
  words: ({ productName, login }, { from }) => ({
    subject: `Your new account at ${productName}`,
    heading: `Your new account at ${productName}`,
    paragraphs: [
      'Someone, probably you, asked for an account with this address.',
      'To create it, choose a password and set up two-factor authentication. It takes about two minutes. Have your phone ready.',
    ],
    button: { label: 'Create account' },
    facts: { ...login, 'Requested from': from },
    notExpected: 'If this wasn’t you, ignore this email. No account will be created.',
  }),
};
