import { lastDayIn, sampleLastDay, type LastDay } from './access-ends.ts';
import type { Message } from './message.ts';

/** Reminds an admin that the access of one of its technicians ends soon. */
export const accessEndsForAdmin: Message<LastDay & { technician: string }, null> = {
  purpose: null,
  sample: { ...sampleLastDay, technician: 'bob' },
  words(facts, { technician, ...lastDay }) {
    const { t } = facts;
    const text = t.emails['access-ends-for-admin'];
    const { facts: labels } = t.emailParts;
    const names = { ...facts, technician, ...lastDayIn(facts, lastDay) };
    return {
      subject: text.subject(names),
      heading: text.heading,
      paragraphs: [text.ends(names), text.extend],
      facts: {
        [labels.username]: technician,
        [labels.mainAdmin]: facts.adminName,
        [labels.lastDay]: names.date,
      },
      notExpected: text.notExpected,
    };
  },
};
