import {
  ifUnexpectedLink,
  nameOf,
  sampleAskedBy,
  type AskedBy,
  type DoneFrom,
  type Message,
} from './message.ts';

/** Requested by an admin, or on the sign-in page by someone who forgot their password. */
export const passwordReset: Message<AskedBy | DoneFrom, 'password-reset'> = {
  label: 'Password reset',
  purpose: 'password-reset',
  sample: sampleAskedBy,
  words: (facts, data) => {
    const { productName, adminName, login } = facts;
    return {
      subject: `Set a new password for ${productName}`,
      heading: 'Set a new password',
      paragraphs: [
        'askedBy' in data
          ? `${nameOf(data)} asked us to send you a link to set a new password for your login at ${adminName}.`
          : `Someone, probably you, asked on the sign-in page for a new password for your login at ${adminName}.`,
        'If you have a password, it keeps working until you set the new one. Your two-factor authentication stays as it is.',
      ],
      button: { label: 'Set a new password' },
      facts: {
        ...login,
        ...('askedBy' in data ? { 'Requested by': nameOf(data) } : { 'Requested from': data.from }),
      },
      notExpected:
        'askedBy' in data
          ? ifUnexpectedLink(facts, data)
          : 'If this wasn’t you, ignore this email. Your password stays as it is.',
    };
  },
};
