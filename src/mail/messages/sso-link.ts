import { ifUnexpectedLink, nameOf, sampleAskedBy, type AskedBy, type Message } from './message.ts';

export const ssoLink: Message<AskedBy, 'sso-link'> = {
  label: 'Single Sign-On invitation',
  purpose: 'sso-link',
  sample: sampleAskedBy,
  words: (facts, cause) => ({
    subject: `Link your ${facts.productName} login with ${facts.ssoName}`,
    heading: `Sign in with ${facts.ssoName}`,
    paragraphs: [
      `${nameOf(cause)} asked us to send you a link, so that you can sign in to ${facts.adminName} with ${facts.ssoName} from now on.`,
      'Use the account there that has this email address. If there is none yet, you can create it. ' +
        'You can still sign in as you do now.',
    ],
    button: { label: `Link with ${facts.ssoName}` },
    facts: { Username: facts.username, 'Main admin': facts.adminName, 'Requested by': nameOf(cause) },
    notExpected: ifUnexpectedLink(facts, cause),
  }),
};
