import { sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

/** The answer to "forgot password" for an account that has none. */
export const signInWithSso: Message<DoneFrom, null> = {
  label: 'Single Sign-On hint',
  purpose: null,
  sample: sampleDoneFrom,
  words: ({ productName, ssoName, adminName, username, signInUrl }, { from }) => ({
    subject: `You sign in to ${productName} with ${ssoName}`,
    heading: `You sign in with ${ssoName}`,
    paragraphs: [
      `Somebody, probably you, asked on the sign-in page for a new password for your login at ${adminName}.`,
      `That login has no password here: choose ${ssoName} on the sign-in page. A password you forgot there is reset there.`,
    ],
    button: { label: 'Go to the sign-in page', url: signInUrl },
    facts: { Username: username, 'Main admin': adminName, 'Asked from': from },
    notExpected: 'If it was not you, ignore this: nothing has changed.',
  }),
};
