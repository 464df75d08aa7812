import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { list } from './formats.ts';

/** The Mail Queue, the page of one email, and Mail settings. */
export const mail = {
  queue: {
    title: 'File d’attente des e-mails',
    settings: 'Paramètres de messagerie',
    introduction:
      'Cette page indique si le serveur de messagerie a accepté chaque e-mail et si son lien a été utilisé. Nous ne pouvons pas savoir si une personne l’a lu.',
    paused: ({ reason, nextTry }: Variables<'reason' | 'nextTry'>) =>
      `Le serveur de messagerie n’accepte pas d’e-mails. Motif : ${reason}. Tous les e-mails sont en attente. Prochaine tentative : ${nextTry}.`,
    noMatch: 'Aucun e-mail ne correspond à ces filtres.',
    empty: 'Aucun e-mail pour le moment.',
    caption: 'E-mails',
    columns: {
      queued: 'Mis en file',
      address: 'Adresse e-mail',
      kind: 'Type',
      admin: 'Admin',
      status: 'Statut',
      attempts: 'Tentatives',
    },
  },
  email: {
    title: ({ kind, address }: Variables<'kind' | 'address'>) => `${kind} pour ${address}`,
    status: 'Statut',
    details: 'Détails',
    nextStep: 'Prochaine étape',
    username: 'Nom d’utilisateur',
    deletedLogin: 'L’accès a été supprimé',
    admin: 'Admin',
    queued: 'Mis en file',
    linkExpires: 'Expiration du lien',
    attempts: 'Tentatives',
    neverTried: 'Nous n’avons jamais tenté d’envoyer cet e-mail.',
    notTriedYet: 'Nous n’avons pas encore tenté d’envoyer cet e-mail.',
    when: 'Date',
    result: 'Résultat',
    results: {
      accepted: 'Accepté par le serveur de messagerie',
      deferred: 'Différé',
      refused: 'Refusé',
      interrupted: 'Interrompu. Nous ne savons pas si le serveur de messagerie l’a accepté.',
    },
    reply: 'Réponse du serveur de messagerie',
    preview: 'Aperçu',
    subject: 'Objet :',
    hiddenLink: 'Le lien est masqué, car seule la personne qui reçoit l’e-mail peut l’utiliser.',
    frame: ({ subject }: Variables<'subject'>) => `L’e-mail : ${subject}`,
    plainText: 'Texte brut',
  },
  states: {
    queued: 'En file d’attente',
    sending: 'En cours d’envoi',
    accepted: 'Accepté',
    deferred: 'Différé',
    refused: 'Refusé',
    cancelled: 'Annulé',
    expired: 'Expiré',
    bounced: 'Non distribué',
  },
  /** What we know about an email and its link. `kind` is the label of the email, such as "Invitation". */
  notes: {
    queued: ({ kind, time }: Variables<'kind' | 'time'>) => `${kind} : e-mail en file d’attente (${time})`,
    waiting: ({ kind, next }: Variables<'kind' | 'next'>) =>
      `${kind} : e-mail en attente du serveur de messagerie, prochaine tentative : ${next}`,
    sending: ({ kind }: Variables<'kind'>) => `${kind} : e-mail en cours d’envoi`,
    deferred: ({ kind, next, reply }: Variables<'kind' | 'next' | 'reply'>) =>
      `${kind} : e-mail différé, prochaine tentative : ${next}. Motif : ${reply}`,
    refused: ({ kind, reply }: Variables<'kind' | 'reply'>) => `${kind} : e-mail refusé. Motif : ${reply}`,
    bounced: ({ kind, reply }: Variables<'kind' | 'reply'>) =>
      `${kind} : e-mail non distribué. Motif : ${reply}`,
    noConnection: 'aucune connexion au serveur de messagerie',
    cancelled: ({ kind }: Variables<'kind'>) => `${kind} : e-mail annulé, non envoyé`,
    cancelledBecause: ({ kind, reason }: Variables<'kind' | 'reason'>) =>
      `${kind} : e-mail annulé, non envoyé. Motif : ${reason}`,
    expired: ({ kind }: Variables<'kind'>) =>
      `${kind} : e-mail expiré avant que le serveur de messagerie ne l’accepte`,
    accepted: {
      withoutLink: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind} : e-mail accepté par le serveur de messagerie (${time})`,
      live: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind} : e-mail accepté par le serveur de messagerie (${time}), lien non utilisé`,
      used: ({ kind, time }: Variables<'kind' | 'time'>) => `${kind} : lien utilisé (${time})`,
      expired: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind} : lien expiré (${time}) sans avoir été utilisé`,
      replaced: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind} : e-mail accepté par le serveur de messagerie (${time}), remplacé par un plus récent`,
      withdrawn: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind} : e-mail accepté par le serveur de messagerie (${time}), lien révoqué`,
    },
    unknownTime: 'date inconnue',
  },
  /** Why an email was cancelled, written after a colon. Emails store the names of these messages, so never rename one. */
  cancelReasons: {
    byAdmin: 'Un admin l’a annulé',
    addressChanged: 'L’adresse a été changée',
    loginEnded: 'L’accès a été désactivé ou supprimé',
    adminEnded: 'L’admin a été désactivé ou supprimé',
    loginDeleted: 'L’accès a été supprimé',
    loginInactive: 'L’accès est inactif',
    loginActive: 'L’accès est de nouveau actif',
    endChanged: 'La date indiquée n’est plus valable',
    linkUsed: 'Le lien a déjà été utilisé',
    replaced: 'Un e-mail plus récent le remplace',
    linkWithdrawn: 'Le lien a été révoqué',
    expired: 'Le serveur de messagerie ne l’a pas accepté à temps',
  },
  /**
   * Why the mail server didn’t accept an email, written after a colon. `details` is in English, from a library. Emails
   * store the names of these messages, so never rename one.
   */
  failures: {
    unreachable: 'Le serveur de messagerie n’a pas pu être joint à temps',
    noGreeting: 'Le serveur de messagerie n’a pas envoyé son message d’accueil à temps',
    noResponse: 'Le serveur de messagerie a cessé de répondre',
    notListening: 'Rien n’accepte de connexions à l’adresse du serveur de messagerie',
    unknownHost: ({ details }: Variables<'details'>) =>
      `Le nom du serveur de messagerie n’a pas pu être résolu (${details})`,
    certificateExpired: ({ details }: Variables<'details'>) =>
      `Le certificat du serveur de messagerie n’est pas approuvé (${details}). Renouvelez-le sur le serveur de messagerie ou, sur un réseau qui vous appartient, ajoutez ?tls.rejectUnauthorized=false à SMTP_URL`,
    certificateOtherName: ({ details }: Variables<'details'>) =>
      `Le certificat du serveur de messagerie n’est pas approuvé (${details}). Ajoutez à SMTP_URL le nom qui figure sur le certificat avec ?tls.servername=mail.example.com ou, sur un réseau qui vous appartient, ajoutez ?tls.rejectUnauthorized=false`,
    certificateUnknown: ({ details }: Variables<'details'>) =>
      `Le certificat du serveur de messagerie n’est pas approuvé (${details}). Indiquez-le dans SMTP_URL avec ?tls.ca=/path/to/certificate.pem ou, sur un réseau qui vous appartient, ajoutez ?tls.rejectUnauthorized=false`,
    tls: ({ details }: Variables<'details'>) =>
      `La connexion TLS avec le serveur de messagerie a échoué (${details}). Vérifiez smtp:// ou smtps:// et le port dans SMTP_URL, ou ajoutez ?ignoreTLS=true`,
    workerStopped: 'Le worker a été arrêté avant la réponse du serveur de messagerie',
    closed: 'Le serveur de messagerie a fermé la connexion sans répondre',
    noSmtpUtf8:
      'Le serveur de messagerie ne prend pas en charge SMTPUTF8, nécessaire aux adresses qui contiennent d’autres lettres que a à z',
    notCreated: 'Nous n’avons pas pu créer l’e-mail. Le journal du worker indique pourquoi',
  },
  /** The same in two words, for lists. */
  attention: {
    invitation: {
      deferred: 'Invitation différée',
      refused: 'Invitation refusée',
      bounced: 'Invitation non distribuée',
      expired: 'Invitation expirée',
    },
    email: {
      deferred: 'E-mail différé',
      refused: 'E-mail refusé',
      bounced: 'E-mail non distribué',
      expired: 'E-mail expiré',
    },
  },
  nextSteps: {
    waiting: 'Il sera envoyé automatiquement. Vous pouvez encore l’annuler.',
    refused:
      'Corrigez l’adresse sur la page du technicien, ou renvoyez cet e-mail une fois le problème résolu.',
    refusedAndDead:
      'Son lien ne fonctionne plus. Corrigez l’adresse, puis envoyez un nouvel e-mail depuis « Gérer les techniciens ».',
    expired: 'Envoyez un nouvel e-mail depuis « Gérer les techniciens ».',
    cancelled: 'Si un e-mail est encore nécessaire, envoyez-en un nouveau depuis « Gérer les techniciens ».',
  },
  actions: {
    retry: {
      label: 'Renvoyer',
      title: ({ address }: Variables<'address'>) => `Renvoyer : ${address}`,
      queued: ({ address }: Variables<'address'>) =>
        `L’e-mail pour ${address} sera remis en file d’attente. Nous tenterons de l’envoyer dans les secondes qui suivent.`,
      sameEmail: 'C’est le même e-mail.',
      sameLink: 'C’est le même e-mail, avec le même lien.',
      done: ({ address }: Variables<'address'>) =>
        `L’e-mail pour ${address} est de nouveau en file d’attente.`,
    },
    cancel: {
      label: 'Annuler l’e-mail',
      title: ({ address }: Variables<'address'>) => `Annuler l’e-mail : ${address}`,
      notSent: ({ address }: Variables<'address'>) => `L’e-mail pour ${address} ne sera pas envoyé.`,
      noLink:
        'Personne ne reçoit son lien. Vous pouvez en envoyer un nouveau depuis « Gérer les techniciens ».',
      done: ({ address }: Variables<'address'>) => `L’e-mail pour ${address} a été annulé.`,
    },
    back: 'Retour à l’e-mail',
    reasons: {
      'not-refused': 'Vous ne pouvez renvoyer un e-mail que s’il a été refusé ou n’a pas été distribué',
      'dead-link': 'Son lien ne fonctionne plus. Envoyez-en un nouveau depuis « Gérer les techniciens »',
      'no-account': 'L’accès concerné est inactif ou supprimé',
      'not-waiting': 'Vous ne pouvez annuler un e-mail que pendant qu’il est en attente',
    },
  },
  settings: {
    title: 'Paramètres de messagerie',
    introduction:
      'Comment cette installation envoie les e-mails. Les paramètres proviennent de SMTP_URL et MAIL_FROM. Après les avoir modifiés, redémarrez les processus.',
    server: 'Serveur de messagerie',
    serverAt: ({ host, port }: Variables<'host' | 'port'>) => `${host}, port ${port}`,
    encryption: 'Chiffrement',
    encryptions: {
      tls: 'TLS dès le début',
      none: 'Aucun',
      required: 'STARTTLS, obligatoire',
      opportunistic: 'STARTTLS s’il fonctionne',
      offered: 'STARTTLS si le serveur de messagerie le propose',
    },
    certificate: 'Certificat',
    certificates: { unchecked: 'Non vérifié', named: 'Indiqué dans SMTP_URL', checked: 'Vérifié' },
    signsInAs: 'Identifiant de connexion',
    withOAuth: ({ user }: Variables<'user'>) => `${user}, avec OAuth 2`,
    noSignIn: 'Aucun (connexion sans authentification)',
    connections: 'Connexions',
    upToConnections: ({ count }: Variables<'count'>) => `Jusqu’à ${count} en même temps`,
    from: 'Expéditeur',
    test: 'E-mail de test',
    problem: ({ problem }: Variables<'problem'>) =>
      `Le serveur de messagerie n’a pas accepté l’e-mail. ${problem}`,
    accepted:
      'Le serveur de messagerie a accepté l’e-mail. Consultez la boîte de réception pour voir s’il arrive.',
    conversation: 'Échange avec le serveur de messagerie',
    notes: { encrypted: 'La connexion est chiffrée à partir d’ici.', email: 'L’e-mail lui-même.' },
    speakers: { console: 'Console', relay: 'Serveur de messagerie' },
    encrypted: 'La connexion était chiffrée.',
    notEncrypted: 'La connexion n’était pas chiffrée.',
    offers: ({ offers }: { offers: readonly string[] }) =>
      `Le serveur de messagerie propose ${list(offers)}.`,
    address: 'Envoyer à',
    addressHint:
      'Nous l’envoyons immédiatement, sans passer par la file d’attente, et affichons l’échange avec le serveur de messagerie.',
    submit: 'Envoyer un e-mail de test',
    back: 'Retour à la file d’attente',
  },
} satisfies Catalogue['mail'];
