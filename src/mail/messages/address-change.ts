import { nameOf, sampleAskedBy, type AskedBy, type Message } from './message.ts';

/** Sent to the new address. */
export const addressChange: Message<AskedBy, 'address-change'> = {
  label: 'Address confirmation',
  purpose: 'address-change',
  sample: sampleAskedBy,
  words: ({ productName, adminName, username }, cause) => ({
    subject: `Confirm your new email address for ${productName}`,
    heading: 'Confirm your new email address',
    paragraphs: [
      `${nameOf(cause)} asked us to send all email for your login at ${adminName} to this address from now on.`,
      'Sign in with that login and confirm this address. Until then, the old address stays in use.',
    ],
    button: { label: 'Confirm this address' },
    facts: { Username: username, 'Main admin': adminName, 'Requested by': nameOf(cause) },
    notExpected:
      'If this isn’t your login, someone mistyped an address. Ignore this email, and nothing changes.',
  }),
};
