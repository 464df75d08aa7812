import { MOST_WRONG_CODES } from '../../sign-in/throttling.ts';
import { sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

/** `until` is an ISO time; null when only a new two-factor helps. */
export const accountBlocked: Message<DoneFrom & { until: string | null }, null> = {
  label: 'Block notice',
  purpose: null,
  sample: { ...sampleDoneFrom, until: '2026-03-02T09:29:00Z' },
  words: ({ productName, adminName, login, happenedAt, time }, { from, until }) => ({
    subject: `Too many failed sign-ins to ${productName}`,
    heading: 'Too many failed sign-ins',
    paragraphs: [
      `Somebody tried too often to sign in with your login at ${adminName} and a wrong password or code. Nobody got in.`,
      until === null
        ? `There were ${MOST_WRONG_CODES} wrong codes in a row, so no code is taken any more until an admin of ${adminName} uses Reset 2FA. Sessions that are open stay open.`
        : `Signing in is blocked until ${time(new Date(until))}. Sessions that are open stay open.`,
    ],
    facts: { ...login, When: happenedAt, From: from },
    notExpected:
      (until === null
        ? `If it was you, ask an admin of ${adminName} for Reset 2FA. If it was not, tell them; `
        : `If it was you, wait, then try again or use "Forgot your password?". If it was not, tell an admin of ${adminName}; `) +
      'your password and two-factor authentication have kept the other out.',
  }),
};
