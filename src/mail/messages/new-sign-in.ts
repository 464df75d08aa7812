import type { BrowserNames } from '../../lib/user-agent.ts';
import { ifItWasNotYou, sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

/** Someone has signed in from a browser that is new for the login. */
export const newSignIn: Message<DoneFrom & BrowserNames & { hasPassword: boolean }, 'new-sign-in'> = {
  purpose: 'new-sign-in',
  securityNotice: true,
  sample: { ...sampleDoneFrom, browser: 'Firefox', system: 'Linux', hasPassword: true },
  words(facts, { from, browser, system, hasPassword }) {
    const { t, login, happenedAt } = facts;
    const text = t.emails['new-sign-in'];
    const { facts: labels } = t.emailParts;
    const { unknownBrowser, unknownSystem } = t.profile.sessions;
    return {
      subject: text.subject(facts),
      heading: text.heading,
      paragraphs: [
        text.happened(facts),
        hasPassword ? text.button.endsPassword : text.button.endsSessions,
        text.removesFactors,
      ],
      button: { label: text.button.label },
      facts: {
        ...login,
        [labels.when]: happenedAt,
        [labels.browser]: text.browser({
          browser: browser ?? unknownBrowser,
          system: system ?? unknownSystem,
        }),
        [labels.from]: from,
      },
      notExpected: ifItWasNotYou(facts),
    };
  },
};
