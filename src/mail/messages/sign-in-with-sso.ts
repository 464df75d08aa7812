import { helpSentence } from '../../accounts/who-can-help.ts';
import { sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

/** Sent to people who request a password reset but sign in only with SSO. An email alone does not let them set one. */
export const signInWithSso: Message<DoneFrom, null> = {
  purpose: null,
  sample: sampleDoneFrom,
  words(facts, { from }) {
    const { t, ssoName, help, signInUrl } = facts;
    const text = t.emails['sign-in-with-sso'];
    const { facts: labels } = t.emailParts;
    return {
      subject: text.subject(facts),
      heading: text.heading(facts),
      paragraphs: [
        text.requestedHere(facts),
        text.next(facts),
        helpSentence({ ...help, ssoName }, text.lockedOut),
      ],
      button: { label: text.button, url: signInUrl },
      facts: {
        [labels.username]: facts.username,
        [labels.mainAdmin]: facts.adminName,
        [labels.requestedFrom]: from,
      },
      notExpected: text.notExpected,
    };
  },
};
