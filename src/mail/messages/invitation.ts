import { nameOf, sampleAskedBy, type AskedBy, type Message } from './message.ts';

export const invitation: Message<AskedBy, 'invitation'> = {
  label: 'Invitation',
  purpose: 'invitation',
  sample: sampleAskedBy,
  words: ({ productName, ssoName, adminName, username, ssoOffered, role }, cause) => ({
    subject: `Your own login to ${productName} at ${adminName}`,
    heading: `Welcome to ${productName}`,
    paragraphs: [
      role === 'primary'
        ? `${nameOf(cause)} has made you the main admin of ${adminName}: you manage its domains, its technicians and its ` +
          'sub-admins. What you do is logged under your own name.'
        : `${nameOf(cause)} has made you a Technician of ${adminName}. You get the same access as the main admin, with a ` +
          'login of your own; what you do is logged under your own name.',
      ssoOffered
        ? `To start, continue with ${ssoName}, or set a password and two-factor authentication.`
        : 'To start, set a password and two-factor authentication. It takes about two minutes; have your phone at hand.',
    ],
    button: { label: 'Accept the invitation' },
    facts: { Username: username, 'Main admin': adminName, 'Invited by': nameOf(cause) },
    notExpected: 'If you did not expect this, ignore it: without you, nothing happens.',
  }),
};
