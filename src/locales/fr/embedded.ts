import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

/** The mailbox that shows every email of an installation without a mail server, and the gallery of all emails. */
export const embedded = {
  mailbox: 'Boîte de réception',
  gallery: 'Galerie',
  title: ({ page, site }: Variables<'page' | 'site'>) => `${page} – ${site}`,
  inbox: {
    introduction:
      'Chaque e-mail envoyé par cette console arrive ici, et seulement ici. Pour envoyer de vrais e-mails, définissez SMTP_URL.',
    gallery: 'Tous les e-mails que la console peut envoyer',
    filter: 'Envoyés à :',
    submit: 'Afficher',
    showAll: 'Tout afficher',
    empty: 'Aucun e-mail pour le moment.',
    emptyFor: ({ address }: Variables<'address'>) => `Aucun e-mail pour ${address}.`,
    count: ({ count }: { count: number }) =>
      plural(count, {
        one: (n) => `${n} e-mail`,
        other: (n) => `${n} e-mails, du plus récent au plus ancien`,
      }),
    columns: { received: 'Reçu', to: 'À', subject: 'Objet' },
    noSubject: '(sans objet)',
  },
  email: {
    back: 'Retour à tous les e-mails',
    from: 'De :',
    to: 'À :',
    received: 'Reçu :',
    attachments: 'Pièces jointes :',
    html: 'HTML',
    htmlFrame: 'L’e-mail au format HTML',
    text: 'Texte',
    textFrame: 'L’e-mail au format texte',
    headers: 'En-têtes',
    delivered: ({ from, to }: Variables<'from' | 'to'>) => `Remis par ${from} à ${to}.`,
    deliveredWithoutSender: ({ to }: Variables<'to'>) => `Remis à ${to}, sans expéditeur.`,
    raw: 'Afficher la source',
    json: 'Afficher en JSON',
    gone: 'Cet e-mail n’existe pas. Il a peut-être été supprimé pour faire place à de plus récents.',
  },
  samples: {
    introduction: 'Tous les e-mails que la console peut envoyer, avec des données d’exemple.',
    count: ({ count }: { count: number }) =>
      plural(count, { one: (n) => `${n} e-mail`, other: (n) => `${n} e-mails` }),
    columns: { name: 'Nom', kind: 'Type', subject: 'Objet' },
    back: 'Retour à la galerie',
  },
} satisfies Catalogue['embedded'];
