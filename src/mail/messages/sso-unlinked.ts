import { sampleAskedBy, type AskedBy, type Message } from './message.ts';

export const ssoUnlinked: Message<AskedBy, null> = {
  label: 'Single Sign-On notice',
  purpose: null,
  securityNotice: true,
  sample: sampleAskedBy,
  words: ({ productName, ssoName, adminName, username, happenedAt }, { askedBy }) => ({
    subject: `Your ${productName} login is no longer linked with ${ssoName}`,
    heading: `No longer linked with ${ssoName}`,
    paragraphs: [
      `${askedBy} unlinked your login at ${adminName} from your ${ssoName} account. From now on you sign in with your password.`,
      'If you have no password yet, a second mail leads you to one.',
    ],
    facts: { Username: username, 'Main admin': adminName, 'Done by': askedBy, When: happenedAt },
    notExpected: `If you did not expect this, ask ${askedBy} or another admin of ${adminName}.`,
  }),
};
