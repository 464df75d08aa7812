import { sampleAskedBy, type AskedBy, type DoneFrom, type Message } from './message.ts';

/** Asked for by an admin, or on the sign-in page by somebody who forgot theirs. */
export const passwordReset: Message<AskedBy | DoneFrom, 'password-reset'> = {
  label: 'Password reset',
  purpose: 'password-reset',
  sample: sampleAskedBy,
  words: ({ productName, adminName, login }, data) => {
    const byAdmin = 'askedBy' in data;
    return {
      subject: `Set a new password for ${productName}`,
      heading: 'Set a new password',
      paragraphs: [
        byAdmin
          ? `${data.askedBy} asked that you set a new password for your login at ${adminName}.`
          : `Somebody, probably you, asked on the sign-in page for a new password for your login at ${adminName}.`,
        'A password you have now keeps working until the new one is set. Your two-factor authentication stays as it is.',
      ],
      button: { label: 'Set a new password' },
      facts: {
        ...login,
        ...(byAdmin ? { 'Asked by': data.askedBy } : { 'Asked from': data.from }),
      },
      notExpected: byAdmin
        ? `If you did not expect this, ask ${data.askedBy} before you use the link. Until it is used, nothing changes.`
        : 'If it was not you, ignore this: your password stays as it is.',
    };
  },
};
