import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

/** The mailbox that shows every email of an installation without a mail server, and the gallery of all emails. */
export const embedded = {
  mailbox: 'Mailbox',
  gallery: 'Galerij',
  title: ({ page, site }: Variables<'page' | 'site'>) => `${page} – ${site}`,
  inbox: {
    introduction:
      'Elke e-mail die deze console verstuurt, komt hier aan en nergens anders. Stel SMTP_URL in om echte e-mail te versturen.',
    gallery: 'Alle e-mails die de console kan versturen',
    filter: 'Verzonden aan:',
    submit: 'Tonen',
    showAll: 'Alles tonen',
    empty: 'Nog geen e-mails.',
    emptyFor: ({ address }: Variables<'address'>) => `Geen e-mails aan ${address}.`,
    count: ({ count }: { count: number }) =>
      plural(count, { one: (n) => `${n} e-mail`, other: (n) => `${n} e-mails, nieuwste eerst` }),
    columns: { received: 'Ontvangen', to: 'Aan', subject: 'Onderwerp' },
    noSubject: '(geen onderwerp)',
  },
  email: {
    back: 'Terug naar alle e-mails',
    from: 'Van:',
    to: 'Aan:',
    received: 'Ontvangen:',
    attachments: 'Bijlagen:',
    html: 'HTML',
    htmlFrame: 'De e-mail als HTML',
    text: 'Tekst',
    textFrame: 'De e-mail als tekst',
    headers: 'Headers',
    delivered: ({ from, to }: Variables<'from' | 'to'>) => `Bezorgd van ${from} aan ${to}.`,
    deliveredWithoutSender: ({ to }: Variables<'to'>) => `Bezorgd aan ${to}, zonder afzender.`,
    raw: 'Bron tonen',
    json: 'Tonen als JSON',
    gone: 'Deze e-mail bestaat niet. Mogelijk is deze verwijderd om ruimte te maken voor nieuwere.',
  },
  samples: {
    introduction: 'Elke e-mail die de console kan versturen, met voorbeeldgegevens.',
    count: ({ count }: { count: number }) =>
      plural(count, { one: (n) => `${n} e-mail`, other: (n) => `${n} e-mails` }),
    columns: { name: 'Naam', kind: 'Soort', subject: 'Onderwerp' },
    back: 'Terug naar de galerij',
  },
} satisfies Catalogue['embedded'];
