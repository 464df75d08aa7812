import { sampleAskedBy, type AskedBy, type Message } from './message.ts';

/** To the old address, at once. */
export const addressChanging: Message<AskedBy & { newAddress: string }, null> = {
  label: 'Address change notice',
  purpose: null,
  securityNotice: true,
  sample: { ...sampleAskedBy, newAddress: 'amy@new.example' },
  words: ({ productName, adminName, username, happenedAt }, { askedBy, newAddress }) => ({
    subject: `Your e-mail address for ${productName} is about to change`,
    heading: 'Your e-mail address is about to change',
    paragraphs: [
      `${askedBy} asked that mail for your login at ${adminName} goes to ${newAddress} instead of this address.`,
      'It changes only when you confirm it: by the link that was mailed there, signed in with your login.',
    ],
    facts: { Username: username, 'Main admin': adminName, 'Asked by': askedBy, When: happenedAt },
    notExpected: `If that address is not yours, do not confirm anything, and ask ${askedBy} or another admin of ${adminName}.`,
  }),
};
