import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { list } from './formats.ts';

/** The Mail Queue, the page of one email, and Mail settings. */
export const mail = {
  states: {
    queued: 'In der Warteschlange',
    sending: 'Wird gesendet',
    accepted: 'Angenommen',
    deferred: 'Zurückgestellt',
    refused: 'Abgelehnt',
    cancelled: 'Abgebrochen',
    expired: 'Abgelaufen',
    bounced: 'Unzustellbar',
  },
  /** What we know about an email and its link. `kind` is the label of the email, such as "Invitation". */
  notes: {
    queued: ({ kind, time }: Variables<'kind' | 'time'>) => `${kind}: in der Warteschlange seit ${time}`,
    waiting: ({ kind, next }: Variables<'kind' | 'next'>) =>
      `${kind}: wartet auf den Mailserver, nächster Versuch ${next}`,
    sending: ({ kind }: Variables<'kind'>) => `${kind}: wird gesendet`,
    deferred: ({ kind, next, reply }: Variables<'kind' | 'next' | 'reply'>) =>
      `${kind}: zurückgestellt, nächster Versuch ${next}: ${reply}`,
    refused: ({ kind, reply }: Variables<'kind' | 'reply'>) => `${kind}: abgelehnt: ${reply}`,
    bounced: ({ kind, reply }: Variables<'kind' | 'reply'>) => `${kind}: unzustellbar: ${reply}`,
    noConnection: 'keine Verbindung zum Mailserver',
    cancelled: ({ kind }: Variables<'kind'>) => `${kind}: Versand abgebrochen`,
    cancelledBecause: ({ kind, reason }: Variables<'kind' | 'reason'>) =>
      `${kind}: Versand abgebrochen: ${reason}`,
    expired: ({ kind }: Variables<'kind'>) => `${kind}: abgelaufen, bevor der Mailserver sie angenommen hat`,
    accepted: {
      withoutLink: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind}: vom Mailserver angenommen, ${time}`,
      live: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind}: vom Mailserver angenommen, ${time}, Link nicht verwendet`,
      used: ({ kind, time }: Variables<'kind' | 'time'>) => `${kind}: verwendet, ${time}`,
      expired: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind}: abgelaufen, ${time}, Link nicht verwendet`,
      replaced: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind}: vom Mailserver angenommen, ${time}, durch eine neuere ersetzt`,
      withdrawn: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind}: vom Mailserver angenommen, ${time}, Link zurückgezogen`,
    },
    unknownTime: 'Zeitpunkt unbekannt',
  },
  /** Why an email was cancelled, written after a colon. Emails store the names of these messages, so never rename one. */
  cancelReasons: {
    byAdmin: 'Ein Admin hat den Versand abgebrochen',
    addressChanged: 'Die Adresse wurde geändert',
    loginEnded: 'Der Zugang wurde deaktiviert oder gelöscht',
    adminEnded: 'Der Admin wurde deaktiviert oder gelöscht',
    loginDeleted: 'Der Zugang wurde gelöscht',
    loginInactive: 'Der Zugang ist inaktiv',
    loginActive: 'Der Zugang ist wieder aktiv',
    endChanged: 'Das Datum darin gilt nicht mehr',
    linkUsed: 'Der Link wurde schon verwendet',
    replaced: 'Eine neuere E-Mail ersetzt diese',
    linkWithdrawn: 'Der Link wurde zurückgezogen',
    expired: 'Der Mailserver hat sie nicht rechtzeitig angenommen',
  },
  /**
   * Why the mail server didn’t accept an email, written after a colon. `details` is in English, from a library. Emails
   * store the names of these messages, so never rename one.
   */
  failures: {
    unreachable: 'Der Mailserver war nicht rechtzeitig erreichbar',
    noGreeting: 'Der Mailserver hat sich nicht rechtzeitig gemeldet',
    noResponse: 'Der Mailserver hat nicht mehr geantwortet',
    notListening: 'Unter der Adresse des Mailservers nimmt nichts Verbindungen an',
    unknownHost: ({ details }: Variables<'details'>) =>
      `Der Name des Mailservers konnte nicht aufgelöst werden (${details})`,
    certificateExpired: ({ details }: Variables<'details'>) =>
      `Dem Zertifikat des Mailservers wird nicht vertraut (${details}). Erneuern Sie es auf dem Mailserver, oder fügen Sie in einem eigenen Netz ?tls.rejectUnauthorized=false zu SMTP_URL hinzu`,
    certificateOtherName: ({ details }: Variables<'details'>) =>
      `Dem Zertifikat des Mailservers wird nicht vertraut (${details}). Fügen Sie den Namen im Zertifikat mit ?tls.servername=mail.example.com zu SMTP_URL hinzu, oder in einem eigenen Netz ?tls.rejectUnauthorized=false`,
    certificateUnknown: ({ details }: Variables<'details'>) =>
      `Dem Zertifikat des Mailservers wird nicht vertraut (${details}). Nennen Sie es in SMTP_URL mit ?tls.ca=/path/to/certificate.pem, oder fügen Sie in einem eigenen Netz ?tls.rejectUnauthorized=false hinzu`,
    tls: ({ details }: Variables<'details'>) =>
      `TLS mit dem Mailserver ist fehlgeschlagen (${details}). Prüfen Sie smtp:// oder smtps:// und den Port in SMTP_URL, oder fügen Sie ?ignoreTLS=true hinzu`,
    workerStopped: 'Der Worker wurde angehalten, bevor der Mailserver geantwortet hat',
    closed: 'Der Mailserver hat die Verbindung ohne Antwort geschlossen',
    noSmtpUtf8:
      'Der Mailserver unterstützt SMTPUTF8 nicht. Das ist für Adressen mit anderen Buchstaben als a bis z nötig',
    notCreated: 'Die E-Mail konnte nicht erstellt werden. Den Grund nennt das Protokoll des Workers',
  },
  /** The same in two words, for lists. */
  attention: {
    invitation: {
      deferred: 'Einladung zurückgestellt',
      refused: 'Einladung abgelehnt',
      bounced: 'Einladung unzustellbar',
      expired: 'Einladung abgelaufen',
    },
    email: {
      deferred: 'E-Mail zurückgestellt',
      refused: 'E-Mail abgelehnt',
      bounced: 'E-Mail unzustellbar',
      expired: 'E-Mail abgelaufen',
    },
  },
  nextSteps: {
    waiting: 'Sie wird automatisch gesendet. Sie können den Versand noch abbrechen.',
    refused:
      'Korrigieren Sie die Adresse auf der Seite des Technikers, oder senden Sie diese E-Mail noch einmal, sobald das Problem behoben ist.',
    refusedAndDead:
      'Ihr Link funktioniert nicht mehr. Korrigieren Sie die Adresse und senden Sie dann unter „Techniker verwalten“ eine neue E-Mail.',
    expired: 'Senden Sie unter „Techniker verwalten“ eine neue E-Mail.',
    cancelled: 'Wenn noch eine E-Mail gebraucht wird, senden Sie unter „Techniker verwalten“ eine neue.',
  },
  actions: {
    retry: {
      label: 'Erneut senden',
      title: ({ address }: Variables<'address'>) => `Erneut senden: ${address}`,
      queued: ({ address }: Variables<'address'>) =>
        `Die E-Mail an ${address} kommt wieder in die Warteschlange. Wir versuchen innerhalb von Sekunden, sie zu senden.`,
      sameEmail: 'Es ist dieselbe E-Mail.',
      sameLink: 'Es ist dieselbe E-Mail mit demselben Link.',
      done: ({ address }: Variables<'address'>) =>
        `Die E-Mail an ${address} ist wieder in der Warteschlange.`,
    },
    cancel: {
      label: 'Versand abbrechen',
      title: ({ address }: Variables<'address'>) => `Versand abbrechen: ${address}`,
      notSent: ({ address }: Variables<'address'>) => `Die E-Mail an ${address} wird nicht gesendet.`,
      noLink: 'Niemand bekommt ihren Link. Unter „Techniker verwalten“ können Sie eine neue senden.',
      done: ({ address }: Variables<'address'>) => `Der Versand der E-Mail an ${address} wurde abgebrochen.`,
    },
    back: 'Zurück zur E-Mail',
    reasons: {
      'not-refused':
        'Eine E-Mail kann nur erneut gesendet werden, wenn sie abgelehnt wurde oder unzustellbar war',
      'dead-link': 'Ihr Link funktioniert nicht mehr. Senden Sie unter „Techniker verwalten“ eine neue',
      'no-account': 'Ihr Zugang ist inaktiv oder gelöscht',
      'not-waiting': 'Der Versand kann nur abgebrochen werden, solange die E-Mail wartet',
    },
  },
  queue: {
    title: 'Mail-Warteschlange',
    settings: 'Mail-Einstellungen',
    introduction:
      'Diese Seite zeigt, ob der Mailserver jede E-Mail angenommen hat und ob ihr Link verwendet wurde. Ob sie jemand gelesen hat, wissen wir nicht.',
    paused: ({ reason, nextTry }: Variables<'reason' | 'nextTry'>) =>
      `Der Mailserver nimmt keine E-Mails an: ${reason}. Alle E-Mails warten. Nächster Versuch: ${nextTry}.`,
    noMatch: 'Keine E-Mail entspricht diesen Filtern.',
    empty: 'Noch keine E-Mails.',
    caption: 'E-Mails',
    columns: {
      queued: 'Eingereiht',
      address: 'E-Mail-Adresse',
      kind: 'Art',
      admin: 'Admin',
      status: 'Status',
      attempts: 'Versuche',
    },
  },
  email: {
    title: ({ kind, address }: Variables<'kind' | 'address'>) => `${kind} an ${address}`,
    status: 'Status',
    details: 'Einzelheiten',
    nextStep: 'Nächster Schritt',
    username: 'Benutzername',
    deletedLogin: 'Der Zugang wurde gelöscht',
    admin: 'Admin',
    queued: 'Eingereiht',
    linkExpires: 'Link läuft ab',
    attempts: 'Versuche',
    neverTried: 'Wir haben nie versucht, diese E-Mail zu senden.',
    notTriedYet: 'Wir haben noch nicht versucht, diese E-Mail zu senden.',
    when: 'Zeitpunkt',
    result: 'Ergebnis',
    results: {
      accepted: 'Vom Mailserver angenommen',
      deferred: 'Zurückgestellt',
      refused: 'Abgelehnt',
      interrupted: 'Unterbrochen. Wir wissen nicht, ob der Mailserver sie angenommen hat.',
    },
    reply: 'Antwort des Mailservers',
    preview: 'Vorschau',
    subject: 'Betreff:',
    hiddenLink: 'Der Link ist ausgeblendet, weil nur die Person ihn verwenden darf, die die E-Mail bekommt.',
    frame: ({ subject }: Variables<'subject'>) => `Die E-Mail: ${subject}`,
    plainText: 'Reiner Text',
  },
  settings: {
    title: 'Mail-Einstellungen',
    introduction:
      'So sendet diese Installation E-Mails. Die Einstellungen stammen aus SMTP_URL und MAIL_FROM. Starten Sie die Prozesse neu, nachdem Sie sie geändert haben.',
    server: 'Mailserver',
    serverAt: ({ host, port }: Variables<'host' | 'port'>) => `${host}, Port ${port}`,
    encryption: 'Verschlüsselung',
    encryptions: {
      tls: 'TLS von Anfang an',
      none: 'Keine',
      required: 'STARTTLS, zwingend',
      opportunistic: 'STARTTLS, wenn es funktioniert',
      offered: 'STARTTLS, wenn der Mailserver es anbietet',
    },
    certificate: 'Zertifikat',
    certificates: { unchecked: 'Nicht geprüft', named: 'In SMTP_URL angegeben', checked: 'Geprüft' },
    signsInAs: 'Meldet sich an als',
    withOAuth: ({ user }: Variables<'user'>) => `${user}, mit OAuth 2`,
    noSignIn: 'Meldet sich nicht an',
    connections: 'Verbindungen',
    upToConnections: ({ count }: Variables<'count'>) => `Bis zu ${count} gleichzeitig`,
    from: 'Absender',
    test: 'Test-E-Mail',
    problem: ({ problem }: Variables<'problem'>) =>
      `Der Mailserver hat die E-Mail nicht angenommen. ${problem}`,
    accepted: 'Der Mailserver hat die E-Mail angenommen. Prüfen Sie im Postfach, ob sie ankommt.',
    conversation: 'Dialog mit dem Mailserver',
    speakers: { console: 'Konsole', relay: 'Mailserver' },
    notes: { encrypted: 'Ab hier ist die Verbindung verschlüsselt.', email: 'Die E-Mail selbst.' },
    encrypted: 'Die Verbindung war verschlüsselt.',
    notEncrypted: 'Die Verbindung war nicht verschlüsselt.',
    offers: ({ offers }: { offers: readonly string[] }) => `Der Mailserver bietet ${list(offers)}.`,
    address: 'Senden an',
    addressHint: 'Wir senden sie sofort, ohne Warteschlange, und zeigen den Dialog mit dem Mailserver.',
    submit: 'Test-E-Mail senden',
    back: 'Zurück zur Mail-Warteschlange',
  },
} satisfies Catalogue['mail'];
