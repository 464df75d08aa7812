import { ifItWasNotYou, sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

export const recoveryKeyUsed: Message<DoneFrom, null> = {
  label: 'Recovery key notice',
  purpose: null,
  securityNotice: true,
  sample: sampleDoneFrom,
  words: ({ productName, adminName, login, happenedAt, help }, { from }) => ({
    subject: `Your recovery key for ${productName} was used`,
    heading: 'Your recovery key was used',
    paragraphs: [
      `Two-factor authentication of your login at ${adminName} was disabled with the recovery key, which is used up now.`,
      'Before anything else can be done with the login, two-factor authentication is set up again, with a new recovery key.',
    ],
    facts: { ...login, When: happenedAt, From: from },
    notExpected: ifItWasNotYou(help),
  }),
};
