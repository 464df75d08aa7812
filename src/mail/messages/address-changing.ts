import { ifItWasNotYou, nameOf, sampleAskedBy, whomToAsk, type AskedBy, type Message } from './message.ts';

/** Sent to the old address as soon as the change is requested. */
export const addressChanging: Message<AskedBy & { newAddress: string }, null> = {
  label: 'Address change notice',
  purpose: null,
  securityNotice: true,
  sample: { ...sampleAskedBy, newAddress: 'amy@new.example' },
  words: (facts, { newAddress, ...cause }) => ({
    subject: `Your email address for ${facts.productName} is about to change`,
    heading: 'Your email address is about to change',
    paragraphs: [
      `${nameOf(cause)} asked us to send email for your login at ${facts.adminName} to ${newAddress} instead of this address.`,
      'It changes only when you sign in with your login and confirm it with the link that we sent to the new address.',
    ],
    facts: {
      Username: facts.username,
      'Main admin': facts.adminName,
      'Requested by': nameOf(cause),
      When: facts.happenedAt,
    },
    notExpected:
      cause.relation === 'reader'
        ? ifItWasNotYou(facts.help)
        : `If that address isn’t yours, don’t confirm anything, and ask ${whomToAsk(facts, cause)}.`,
  }),
};
