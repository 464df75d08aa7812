import { ifItWasNotYou, nameOf, sampleAskedBy, whomToAsk, type AskedBy, type Message } from './message.ts';

export const ssoUnlinked: Message<AskedBy, null> = {
  label: 'Single Sign-On notice',
  purpose: null,
  securityNotice: true,
  sample: sampleAskedBy,
  words: (facts, cause) => ({
    subject: `Your ${facts.productName} login is no longer linked with ${facts.ssoName}`,
    heading: `No longer linked with ${facts.ssoName}`,
    paragraphs: [
      `${nameOf(cause)} unlinked your login at ${facts.adminName} from your ${facts.ssoName} account. From now on, sign in with your password.`,
      'If you don’t have a password yet, we’ll send you a separate email to set one.',
    ],
    facts: {
      Username: facts.username,
      'Main admin': facts.adminName,
      'Done by': nameOf(cause),
      When: facts.happenedAt,
    },
    notExpected:
      cause.relation === 'reader'
        ? ifItWasNotYou(facts.help)
        : `If you didn’t expect this, ask ${whomToAsk(facts, cause)}.`,
  }),
};
