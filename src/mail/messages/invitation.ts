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
        ? `To start, open the link and continue with ${ssoName}. Create an account there, or sign in if you already have one for this address. You can also set a password here instead.`
        : 'To start, set a password and two-factor authentication. It takes about two minutes. Have your phone ready.',
    ],
    button: { label: 'Accept the invitation' },
    facts: { Username: username, 'Main admin': adminName, 'Invited by': nameOf(cause) },
    notExpected:
      'If you didn’t expect this, ignore this email. Nothing happens unless you open the link and sign up.',
  }),
};
