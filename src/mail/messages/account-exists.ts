import { sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

/** The bundled provider sends this if someone asks for an account at an address that already has one. */
export const accountExists: Message<DoneFrom, 'password-reset'> = {
  label: 'Account exists',
  purpose: 'password-reset',
  sample: sampleDoneFrom,
  words: ({ productName, login, signInUrl }, { from }) => ({
    subject: `You have an account at ${productName}`,
    heading: `You have an account at ${productName}`,
    paragraphs: [
      'Someone, probably you, asked for a new account with this address, but you already have one.',
      `Sign in with it: ${signInUrl}`,
      'If you don’t know its password, set a new one. Your two-factor authentication stays as it is.',
    ],
    button: { label: 'Set a new password' },
    facts: { ...login, 'Requested from': from },
    notExpected: 'If this wasn’t you, ignore this email. Your account and its password stay as they are.',
  }),
};
