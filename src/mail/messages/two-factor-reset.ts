import { ifUnexpectedLink, nameOf, sampleAskedBy, type AskedBy, type Message } from './message.ts';

export const twoFactorReset: Message<AskedBy, '2fa-reset'> = {
  label: '2FA reset',
  purpose: '2fa-reset',
  sample: sampleAskedBy,
  words: (facts, cause) => ({
    subject: `Set up two-factor authentication again for ${facts.productName}`,
    heading: 'Set up two-factor authentication again',
    paragraphs: [
      `${nameOf(cause)} asked us to send you a link to set up two-factor authentication again for your login at ${facts.adminName}, for example on a new phone.`,
      `First confirm it’s you, with your password or ${facts.ssoName}. Your current codes keep working until you ` +
        'confirm the new ones. Then you also get a new recovery key.',
    ],
    button: { label: 'Set up two-factor' },
    facts: { ...facts.login, 'Requested by': nameOf(cause) },
    notExpected: ifUnexpectedLink(facts, cause),
  }),
};
