import { ifItWasNotYou, sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

export const ssoLinked: Message<DoneFrom, null> = {
  label: 'Single Sign-On notice',
  purpose: null,
  securityNotice: true,
  sample: sampleDoneFrom,
  words: ({ productName, ssoName, adminName, login, happenedAt, help }, { from }) => ({
    subject: `Your ${productName} login is linked with ${ssoName}`,
    heading: `Linked with ${ssoName}`,
    paragraphs: [
      `Your login at ${adminName} is linked with your ${ssoName} account: you can sign in with it from now on.`,
      'If it was you, there is nothing to do.',
    ],
    facts: { ...login, When: happenedAt, From: from },
    notExpected: ifItWasNotYou(help),
  }),
};
