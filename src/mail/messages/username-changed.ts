import { ifItWasNotYou, type Message } from './message.ts';

interface UsernameChange {
  before: string;
  after: string;
  /** The username of the person who changed it. Null if the reader did. */
  changedBy: string | null;
}

/** To the login's address, whoever changed the name. */
export const usernameChanged: Message<UsernameChange, null> = {
  label: 'Username change notice',
  purpose: null,
  securityNotice: true,
  sample: { before: 'amy', after: 'amy.long', changedBy: 'carla' },
  words: ({ productName, adminName, happenedAt }, { before, after, changedBy }) => ({
    subject: `Your username for ${productName} is now ${after}`,
    heading: `Your username is now ${after}`,
    paragraphs: [
      `${changedBy ?? 'You'} changed the username of your login at ${adminName}.`,
      'Use the new username, or your email address, the next time you sign in. Nothing else about signing in has changed.',
    ],
    facts: {
      'Old username': before,
      'New username': after,
      'Main admin': adminName,
      'Changed by': changedBy ?? 'You',
      When: happenedAt,
    },
    notExpected:
      changedBy === null
        ? ifItWasNotYou(adminName)
        : `If you didn't expect this, ask ${changedBy} or another admin of ${adminName}. The audit log still shows the old username.`,
  }),
};
