import { ifItWasNotYou, nameOf, sentenceAbout, whomToAsk, type Requester, type Message } from './message.ts';

interface UsernameChange extends Pick<Requester, 'relation'> {
  before: string;
  after: string;
  /** The username of the person who changed it. Null if the reader did. */
  changedBy: string | null;
}

/** Sent to the login's address, no matter who changed the username. */
export const usernameChanged: Message<UsernameChange, null> = {
  purpose: null,
  securityNotice: true,
  sample: { before: 'amy', after: 'amy.long', changedBy: 'carla' },
  words(facts, { before, after, changedBy, relation }) {
    const { t } = facts;
    const text = t.emails['username-changed'];
    const { facts: labels } = t.emailParts;
    const cause: Requester =
      changedBy === null
        ? { requestedBy: after, relation: 'reader' }
        : { requestedBy: changedBy, ...(relation && { relation }) };
    return {
      subject: text.subject({ ...facts, after }),
      heading: text.heading({ after }),
      paragraphs: [sentenceAbout(cause, text.changed, facts), text.signIn],
      facts: {
        [labels.oldUsername]: before,
        [labels.newUsername]: after,
        [labels.mainAdmin]: facts.adminName,
        [labels.changedBy]: nameOf(t, cause),
        [labels.when]: facts.happenedAt,
      },
      notExpected: changedBy === null ? ifItWasNotYou(facts) : whomToAsk(facts, cause, text.notExpected),
    };
  },
};
