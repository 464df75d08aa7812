import type { Variables } from '../../lib/language-formats.ts';
import { plural } from './formats.ts';

/** The mailbox that shows every email of an installation without a mail server, and the gallery of all emails. */
export const embedded = {
  mailbox: 'Mailbox',
  gallery: 'Gallery',
  title: ({ page, site }: Variables<'page' | 'site'>) => `${page} – ${site}`,
  inbox: {
    introduction:
      'Every email that this console sends arrives here and goes nowhere else. To send real email, set SMTP_URL.',
    gallery: 'All emails the console can send',
    filter: 'Sent to:',
    submit: 'Show',
    showAll: 'Show all',
    empty: 'No emails yet.',
    emptyFor: ({ address }: Variables<'address'>) => `No emails to ${address}.`,
    count: ({ count }: { count: number }) =>
      plural(count, { one: (n) => `${n} email`, other: (n) => `${n} emails, newest first` }),
    columns: { received: 'Received', to: 'To', subject: 'Subject' },
    noSubject: '(no subject)',
  },
  email: {
    back: 'Back to all emails',
    from: 'From:',
    to: 'To:',
    received: 'Received:',
    attachments: 'Attachments:',
    html: 'HTML',
    htmlFrame: 'The email as HTML',
    text: 'Text',
    textFrame: 'The email as text',
    headers: 'Headers',
    delivered: ({ from, to }: Variables<'from' | 'to'>) => `Delivered from ${from} to ${to}.`,
    deliveredWithoutSender: ({ to }: Variables<'to'>) => `Delivered to ${to}, without a sender.`,
    raw: 'Show the source',
    json: 'Show as JSON',
    gone: 'This email doesn’t exist. It may have been deleted to make room for newer ones.',
  },
  samples: {
    introduction: 'Every email the console can send, with sample data.',
    count: ({ count }: { count: number }) =>
      plural(count, { one: (n) => `${n} email`, other: (n) => `${n} emails` }),
    columns: { name: 'Name', kind: 'Kind', subject: 'Subject' },
    back: 'Back to the gallery',
  },
};
