import { ifItWasNotYou, sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

export const twoFactorChanged: Message<DoneFrom, null> = {
  label: '2FA change notice',
  purpose: null,
  securityNotice: true,
  sample: sampleDoneFrom,
  words: ({ productName, adminName, login, happenedAt, help }, { from }) => ({
    subject: `Two-factor authentication for ${productName} was set up`,
    heading: 'Two-factor authentication was set up',
    paragraphs: [
      `Two-factor authentication was set up for your login at ${adminName}. Codes and recovery keys from before no longer work.`,
      'If it was you, there is nothing to do. Keep the recovery key in a safe place.',
    ],
    facts: { ...login, When: happenedAt, From: from },
    notExpected: ifItWasNotYou(help),
  }),
};
