import { sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

/** From the bundled provider: the answer to "create account" where there is one already. */
export const accountExists: Message<DoneFrom, 'password-reset'> = {
  label: 'Account exists',
  purpose: 'password-reset',
  sample: sampleDoneFrom,
  words: ({ productName, login, signInUrl }, { from }) => ({
    subject: `You have an account at ${productName}`,
    heading: `You have an account at ${productName}`,
    paragraphs: [
      'Somebody, probably you, asked for a new account with this address. There is one already.',
      `Sign in with it: ${signInUrl}`,
      'If you do not know its password, set a new one. Your two-factor authentication stays as it is.',
    ],
    button: { label: 'Set a new password' },
    facts: { ...login, 'Asked from': from },
    notExpected: 'If it was not you, ignore this: your account and its password stay as they are.',
  }),
};
