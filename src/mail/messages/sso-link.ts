import { sampleAskedBy, type AskedBy, type Message } from './message.ts';

export const ssoLink: Message<AskedBy, 'sso-link'> = {
  label: 'Single Sign-On invitation',
  purpose: 'sso-link',
  sample: sampleAskedBy,
  words: ({ productName, ssoName, adminName, username }, { askedBy }) => ({
    subject: `Link your ${productName} login with ${ssoName}`,
    heading: `Sign in with ${ssoName}`,
    paragraphs: [
      `${askedBy} invites you to sign in to ${adminName} with ${ssoName} from now on.`,
      'Use the account there that has this e-mail address; if there is none yet, you can create it on the way. ' +
        'Your present way to sign in stays.',
    ],
    button: { label: `Link with ${ssoName}` },
    facts: { Username: username, 'Main admin': adminName, 'Asked by': askedBy },
    notExpected: `If you did not expect this, ask ${askedBy} before you use the link. Until it is used, nothing changes.`,
  }),
};
