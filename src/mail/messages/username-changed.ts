import { ifItWasNotYou, nameOf, whomToAsk, type AskedBy, type Message } from './message.ts';

interface UsernameChange extends Pick<AskedBy, 'relation'> {
  before: string;
  after: string;
  /** The username of the person who changed it. Null if the reader did. */
  changedBy: string | null;
}

/** Sent to the login's address, no matter who changed the username. */
export const usernameChanged: Message<UsernameChange, null> = {
  label: 'Username change notice',
  purpose: null,
  securityNotice: true,
  sample: { before: 'amy', after: 'amy.long', changedBy: 'carla' },
  words(facts, { before, after, changedBy, relation }) {
    const cause: AskedBy =
      changedBy === null
        ? { askedBy: after, relation: 'reader' }
        : { askedBy: changedBy, ...(relation && { relation }) };
    return {
      subject: `Your username for ${facts.productName} is now ${after}`,
      heading: `Your username is now ${after}`,
      paragraphs: [
        `${nameOf(cause)} changed the username of your login at ${facts.adminName}.`,
        'Use the new username, or your email address, the next time you sign in. Nothing else about signing in has changed.',
      ],
      facts: {
        'Old username': before,
        'New username': after,
        'Main admin': facts.adminName,
        'Changed by': nameOf(cause),
        When: facts.happenedAt,
      },
      notExpected:
        changedBy === null
          ? ifItWasNotYou(facts.help)
          : `If you didn’t expect this, ask ${whomToAsk(facts, cause)}. The audit log still shows the old username.`,
    };
  },
};
