import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

/** The mailbox that shows every email of an installation without a mail server, and the gallery of all emails. */
export const embedded = {
  mailbox: 'Postfach',
  gallery: 'Galerie',
  title: ({ page, site }: Variables<'page' | 'site'>) => `${page} – ${site}`,
  inbox: {
    introduction:
      'Alle E-Mails dieser Konsole kommen hier an und sonst nirgends. Um echte E-Mails zu senden, setzen Sie SMTP_URL.',
    gallery: 'Alle E-Mails, die die Konsole senden kann',
    filter: 'Gesendet an:',
    submit: 'Anzeigen',
    showAll: 'Alle anzeigen',
    empty: 'Noch keine E-Mails.',
    emptyFor: ({ address }: Variables<'address'>) => `Keine E-Mails an ${address}.`,
    count: ({ count }: { count: number }) =>
      plural(count, { one: (n) => `${n} E-Mail`, other: (n) => `${n} E-Mails, neueste zuerst` }),
    columns: { received: 'Empfangen', to: 'An', subject: 'Betreff' },
    noSubject: '(kein Betreff)',
  },
  email: {
    back: 'Zurück zu allen E-Mails',
    from: 'Von:',
    to: 'An:',
    received: 'Empfangen:',
    attachments: 'Anhänge:',
    html: 'HTML',
    htmlFrame: 'Die E-Mail als HTML',
    text: 'Text',
    textFrame: 'Die E-Mail als Text',
    headers: 'Header',
    delivered: ({ from, to }: Variables<'from' | 'to'>) => `Zugestellt von ${from} an ${to}.`,
    deliveredWithoutSender: ({ to }: Variables<'to'>) => `Zugestellt an ${to}, ohne Absender.`,
    raw: 'Quelltext anzeigen',
    json: 'Als JSON anzeigen',
    gone: 'Diese E-Mail existiert nicht. Vielleicht wurde sie gelöscht, um Platz für neuere zu schaffen.',
  },
  samples: {
    introduction: 'Alle E-Mails, die die Konsole senden kann, mit Beispieldaten.',
    count: ({ count }: { count: number }) =>
      plural(count, { one: (n) => `${n} E-Mail`, other: (n) => `${n} E-Mails` }),
    columns: { name: 'Name', kind: 'Art', subject: 'Betreff' },
    back: 'Zurück zur Galerie',
  },
} satisfies Catalogue['embedded'];
