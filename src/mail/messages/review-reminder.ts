import type { Message } from './message.ts';

interface ReviewReminder {
  /** The path of the review's page. */
  path: string;
  /** The name of the review's admin, which can be below the reader's. */
  admin: string;
  /** The username of the person who sent the reminder. */
  requestedBy: string;
  undecided: number;
  total: number;
}

/** Reminds a reviewer of an open access review. */
export const reviewReminder: Message<ReviewReminder, null> = {
  purpose: null,
  sample: {
    path: '/access-reviews/17',
    admin: 'Acme Hosting',
    requestedBy: 'carla',
    undecided: 12,
    total: 60,
  },
  words({ t, login, origin }, { path, admin, requestedBy, undecided, total }) {
    const text = t.emails['review-reminder'];
    return {
      subject: text.subject({ admin }),
      heading: text.heading,
      paragraphs: [
        text.asks({ actor: requestedBy, admin }),
        undecided > 0 ? text.undecided({ undecided, total }) : text.complete,
      ],
      button: { label: text.button, url: origin + path },
      facts: login,
      notExpected: text.notExpected,
    };
  },
};
