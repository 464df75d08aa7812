import { ifItWasNotYou, sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

export const passwordChanged: Message<DoneFrom, null> = {
  label: 'Password change notice',
  purpose: null,
  securityNotice: true,
  sample: sampleDoneFrom,
  words: ({ productName, adminName, login, happenedAt, help }, { from }) => ({
    subject: `Your password for ${productName} was changed`,
    heading: 'Your password was changed',
    paragraphs: [
      `A new password was set for your login at ${adminName}. Sessions that were open elsewhere have ended.`,
      'If it was you, there is nothing to do.',
    ],
    facts: { ...login, When: happenedAt, From: from },
    notExpected: ifItWasNotYou(help),
  }),
};
