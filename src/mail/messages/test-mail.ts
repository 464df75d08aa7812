import { sampleAskedBy, type AskedBy, type Message } from './message.ts';

/** Sent directly from the mail settings page, not through the queue. */
export const testMail: Message<AskedBy, null> = {
  label: 'Test mail',
  purpose: null,
  sample: sampleAskedBy,
  words: ({ productName, adminName, happenedAt }, { askedBy }) => ({
    subject: `Test mail from ${productName}`,
    heading: 'The mail settings work',
    paragraphs: [
      `${askedBy} sent this from the mail settings of ${productName} to see whether its mail arrives. It does.`,
    ],
    facts: { 'Main admin': adminName, 'Sent by': askedBy, When: happenedAt },
    notExpected: 'There is nothing to do.',
  }),
};
