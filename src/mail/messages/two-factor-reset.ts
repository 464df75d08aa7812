import { sampleAskedBy, type AskedBy, type Message } from './message.ts';

export const twoFactorReset: Message<AskedBy, '2fa-reset'> = {
  label: '2FA reset',
  purpose: '2fa-reset',
  sample: sampleAskedBy,
  words: ({ productName, ssoName, adminName, login }, { askedBy }) => ({
    subject: `Set up two-factor authentication again for ${productName}`,
    heading: 'Set up two-factor authentication again',
    paragraphs: [
      `${askedBy} asked that you set up two-factor authentication anew for your login at ${adminName}, on a new phone for instance.`,
      `First you show that it is you, with your password or ${ssoName}. The codes you use now keep working until ` +
        'the new ones are confirmed; then you also get a new recovery key.',
    ],
    button: { label: 'Set up two-factor' },
    facts: { ...login, 'Asked by': askedBy },
    notExpected: `If you did not expect this, ask ${askedBy} before you use the link. Until it is used, nothing changes.`,
  }),
};
