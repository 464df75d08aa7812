import { sampleAskedBy, type AskedBy, type Message } from './message.ts';

/** To the new address. */
export const addressChange: Message<AskedBy, 'address-change'> = {
  label: 'Address confirmation',
  purpose: 'address-change',
  sample: sampleAskedBy,
  words: ({ productName, adminName, username }, { askedBy }) => ({
    subject: `Confirm your new e-mail address for ${productName}`,
    heading: 'Confirm your new e-mail address',
    paragraphs: [
      `${askedBy} asked that all mail for your login at ${adminName} goes to this address from now on.`,
      'It counts as soon as you have confirmed it, signed in with that login. Until then the old address stays.',
    ],
    button: { label: 'Confirm this address' },
    facts: { Username: username, 'Main admin': adminName, 'Asked by': askedBy },
    notExpected:
      'If this is not your login, somebody has mistyped an address: ignore this, and nothing changes.',
  }),
};
