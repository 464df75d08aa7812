import { sampleDoneFrom, type DoneFrom, type Message } from './message.ts';

/** Someone with no password, who can't set a new one, has not recognised a sign-in to their login. */
export const signInRejected: Message<DoneFrom & { about: string; aboutAdmin: string }, null> = {
  purpose: null,
  securityNotice: true,
  sample: { ...sampleDoneFrom, about: 'carla', aboutAdmin: 'Acme East' },
  words({ t, ssoName, happenedAt }, { about, aboutAdmin, from }) {
    const text = t.emails['sign-in-rejected'];
    const { facts: labels } = t.emailParts;
    return {
      subject: text.subject({ username: about }),
      heading: text.heading({ username: about }),
      paragraphs: [text.happened({ username: about, adminName: aboutAdmin }), text.next({ ssoName })],
      facts: {
        [labels.username]: about,
        [labels.mainAdmin]: aboutAdmin,
        [labels.when]: happenedAt,
        [labels.from]: from,
      },
      notExpected: text.notExpected({ username: about }),
    };
  },
};
