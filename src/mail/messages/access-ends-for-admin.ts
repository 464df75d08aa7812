import { isOtherLastDay, lastDayIn, sampleLastDay, type LastDay } from './access-ends.ts';
import type { Message } from './message.ts';

interface AboutTechnician {
  /** The username. */
  technician: string;
  /** The email is about this login, not about the reader's. See mail-claim-repository.ts. */
  technicianId: number;
}

/** Reminds an admin that the access of one of its technicians ends soon. */
export const accessEndsForAdmin: Message<LastDay & AboutTechnician, null> = {
  purpose: null,
  isOutdated: isOtherLastDay,
  sample: { ...sampleLastDay, technician: 'bob', technicianId: 2 },
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
