import {
  ifUnexpectedLink,
  nameOf,
  sampleRequester,
  sentenceAbout,
  type Requester,
  type Message,
} from './message.ts';

export const ssoLink: Message<Requester, 'sso-link'> = {
  purpose: 'sso-link',
  sample: sampleRequester,
  words(facts, cause) {
    const { t } = facts;
    const text = t.emails['sso-link'];
    const { facts: labels } = t.emailParts;
    return {
      subject: text.subject(facts),
      heading: text.heading(facts),
      paragraphs: [sentenceAbout(cause, text.requested, facts), text.account],
      button: { label: text.button(facts) },
      facts: {
        [labels.username]: facts.username,
        [labels.mainAdmin]: facts.adminName,
        [labels.requestedBy]: nameOf(t, cause),
      },
      notExpected: ifUnexpectedLink(facts, cause),
    };
  },
};
