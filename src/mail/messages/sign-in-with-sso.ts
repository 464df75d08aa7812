import { sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

/** Sent to people who request a password reset but sign in only with SSO. An email alone does not let them set one. */
export const signInWithSso: Message<DoneFrom, null> = {
  label: 'Single Sign-On hint',
  purpose: null,
  sample: sampleDoneFrom,
  words: ({ productName, ssoName, adminName, username, help, signInUrl }, { from }) => ({
    subject: `You sign in to ${productName} with ${ssoName}`,
    heading: `You sign in with ${ssoName}`,
    paragraphs: [
      `Someone, probably you, asked on the sign-in page for a new password for your login at ${adminName}. That login has no password, because you sign in with ${ssoName}.`,
      `Sign in with ${ssoName}. If you forgot your password there, reset it there. To have a password here as well, sign in, open User's Profile and select Set a password.`,
      `If you can't sign in with ${ssoName} any more, ${help.askFor('Reset Password')}.`,
    ],
    button: { label: 'Go to the sign-in page', url: signInUrl },
    facts: { Username: username, 'Main admin': adminName, 'Requested from': from },
    notExpected: 'If this wasn’t you, ignore this email. Nothing has changed.',
  }),
};
