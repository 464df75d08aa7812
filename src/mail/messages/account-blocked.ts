import { MOST_WRONG_CODES } from '../../rate-limits/buckets.ts';
import { sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

/** `until` is an ISO time, or null if only a reset of two-factor authentication helps. */
export const accountBlocked: Message<DoneFrom & { until: string | null }, null> = {
  label: 'Block notice',
  purpose: null,
  sample: { ...sampleDoneFrom, until: '2026-03-02T09:29:00Z' },
  words: ({ productName, adminName, login, happenedAt, time, help }, { from, until }) => ({
    subject: `Too many failed sign-ins to ${productName}`,
    heading: 'Too many failed sign-ins',
    paragraphs: [
      `Someone tried too often to sign in with your login at ${adminName} and a wrong password or code. They didn’t get in.`,
      until === null
        ? `There were ${MOST_WRONG_CODES} wrong codes in a row, so we don’t accept any more codes until your two-factor authentication is reset. Open sessions stay open.`
        : `Signing in is blocked until ${time(new Date(until))}. Open sessions stay open.`,
    ],
    facts: { ...login, When: happenedAt, From: from },
    notExpected:
      (until === null
        ? `If this was you, ${help.askFor('Reset 2FA')}. `
        : 'If this was you, wait, then try again or use “Forgot your password?”. ') +
      `If it wasn’t, tell ${help.who}. Your password and two-factor authentication kept the other person out.`,
  }),
};
