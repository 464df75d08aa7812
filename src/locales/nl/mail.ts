import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { list } from './formats.ts';

/** The Mail Queue, the page of one email, and Mail settings. */
export const mail = {
  queue: {
    title: 'Mailwachtrij',
    settings: 'Mailinstellingen',
    introduction:
      'Deze pagina toont of de mailserver elke e-mail heeft geaccepteerd, en of de link erin is gebruikt. We kunnen niet zien of iemand de e-mail heeft gelezen.',
    paused: ({ reason, nextTry }: Variables<'reason' | 'nextTry'>) =>
      `De mailserver accepteert geen mail: ${reason}. Alle e-mails wachten. Volgende poging: ${nextTry}.`,
    noMatch: 'Er zijn geen e-mails die aan deze filters voldoen.',
    empty: 'Nog geen e-mails.',
    caption: 'E-mails',
    columns: {
      queued: 'In wachtrij',
      address: 'E-mailadres',
      kind: 'Soort',
      admin: 'Beheerder',
      status: 'Status',
      attempts: 'Pogingen',
    },
  },
  email: {
    title: ({ kind, address }: Variables<'kind' | 'address'>) => `${kind} aan ${address}`,
    status: 'Status',
    details: 'Details',
    nextStep: 'Volgende stap',
    username: 'Gebruikersnaam',
    deletedLogin: 'De login is verwijderd',
    admin: 'Beheerder',
    queued: 'In wachtrij',
    linkExpires: 'Link verloopt',
    attempts: 'Pogingen',
    neverTried: 'We hebben nooit geprobeerd deze e-mail te verzenden.',
    notTriedYet: 'We hebben nog niet geprobeerd deze e-mail te verzenden.',
    when: 'Wanneer',
    result: 'Resultaat',
    results: {
      accepted: 'Geaccepteerd door de mailserver',
      deferred: 'Uitgesteld',
      refused: 'Geweigerd',
      interrupted: 'Onderbroken. We weten niet of de mailserver de e-mail heeft geaccepteerd.',
    },
    reply: 'Antwoord van de mailserver',
    preview: 'Voorbeeld',
    subject: 'Onderwerp:',
    hiddenLink: 'De link is verborgen, omdat alleen degene die de e-mail krijgt deze mag gebruiken.',
    frame: ({ subject }: Variables<'subject'>) => `De e-mail: ${subject}`,
    plainText: 'Platte tekst',
  },
  states: {
    queued: 'In de wachtrij',
    sending: 'Wordt verzonden',
    accepted: 'Geaccepteerd',
    deferred: 'Uitgesteld',
    refused: 'Geweigerd',
    cancelled: 'Geannuleerd',
    expired: 'Verlopen',
    bounced: 'Onbestelbaar',
  },
  /** What we know about an email and its link. `kind` is the label of the email, such as "Invitation". */
  notes: {
    queued: ({ kind, time }: Variables<'kind' | 'time'>) => `${kind} in de wachtrij: ${time}`,
    waiting: ({ kind, next }: Variables<'kind' | 'next'>) =>
      `${kind} wacht op de mailserver, volgende poging: ${next}`,
    sending: ({ kind }: Variables<'kind'>) => `${kind} wordt verzonden`,
    deferred: ({ kind, next, reply }: Variables<'kind' | 'next' | 'reply'>) =>
      `${kind} uitgesteld, volgende poging: ${next}: ${reply}`,
    refused: ({ kind, reply }: Variables<'kind' | 'reply'>) => `${kind} geweigerd: ${reply}`,
    bounced: ({ kind, reply }: Variables<'kind' | 'reply'>) => `${kind} onbestelbaar: ${reply}`,
    noConnection: 'geen verbinding met de mailserver',
    cancelled: ({ kind }: Variables<'kind'>) => `${kind} geannuleerd, niet verzonden`,
    cancelledBecause: ({ kind, reason }: Variables<'kind' | 'reason'>) =>
      `${kind} geannuleerd, niet verzonden: ${reason}`,
    expired: ({ kind }: Variables<'kind'>) => `${kind} verlopen voordat de mailserver de e-mail accepteerde`,
    accepted: {
      withoutLink: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind} door de mailserver geaccepteerd: ${time}`,
      live: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind} door de mailserver geaccepteerd: ${time}, link niet gebruikt`,
      used: ({ kind, time }: Variables<'kind' | 'time'>) => `${kind} gebruikt: ${time}`,
      expired: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind} verlopen: ${time}, link niet gebruikt`,
      replaced: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind} door de mailserver geaccepteerd: ${time}, vervangen door een nieuwere`,
      withdrawn: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind} door de mailserver geaccepteerd: ${time}, link ingetrokken`,
    },
    unknownTime: 'op een onbekend tijdstip',
  },
  /** Why an email was cancelled, written after a colon. Emails store the names of these messages, so never rename one. */
  cancelReasons: {
    byAdmin: 'Een beheerder heeft de e-mail geannuleerd',
    addressChanged: 'Het adres is gewijzigd',
    loginEnded: 'De login is gedeactiveerd of verwijderd',
    adminEnded: 'De beheerder is gedeactiveerd of verwijderd',
    loginDeleted: 'De login is verwijderd',
    loginInactive: 'De login is inactief',
    loginActive: 'De login is weer actief',
    endChanged: 'De datum in de e-mail geldt niet meer',
    linkUsed: 'De link is al gebruikt',
    replaced: 'Een nieuwere e-mail vervangt deze',
    linkWithdrawn: 'De link is ingetrokken',
    expired: 'De mailserver heeft de e-mail niet op tijd geaccepteerd',
  },
  /**
   * Why the mail server didn’t accept an email, written after a colon. `details` is in English, from a library. Emails
   * store the names of these messages, so never rename one.
   */
  failures: {
    unreachable: 'De mailserver was niet op tijd bereikbaar',
    noGreeting: 'De mailserver heeft de begroeting niet op tijd verzonden',
    noResponse: 'De mailserver reageert niet meer',
    notListening: 'Op het adres van de mailserver worden geen verbindingen geaccepteerd',
    unknownHost: ({ details }: Variables<'details'>) =>
      `De naam van de mailserver kon niet worden opgezocht (${details})`,
    certificateExpired: ({ details }: Variables<'details'>) =>
      `Het certificaat van de mailserver wordt niet vertrouwd (${details}). Vernieuw het op de mailserver of voeg, in een eigen netwerk, ?tls.rejectUnauthorized=false toe aan SMTP_URL`,
    certificateOtherName: ({ details }: Variables<'details'>) =>
      `Het certificaat van de mailserver wordt niet vertrouwd (${details}). Voeg de naam op het certificaat toe aan SMTP_URL met ?tls.servername=mail.example.com of voeg, in een eigen netwerk, ?tls.rejectUnauthorized=false toe`,
    certificateUnknown: ({ details }: Variables<'details'>) =>
      `Het certificaat van de mailserver wordt niet vertrouwd (${details}). Geef het op in SMTP_URL met ?tls.ca=/path/to/certificate.pem of voeg, in een eigen netwerk, ?tls.rejectUnauthorized=false toe`,
    tls: ({ details }: Variables<'details'>) =>
      `TLS met de mailserver is mislukt (${details}). Controleer smtp:// of smtps:// en de poort in SMTP_URL, of voeg ?ignoreTLS=true toe`,
    workerStopped: 'De worker is gestopt voordat de mailserver antwoordde',
    closed: 'De mailserver heeft de verbinding zonder antwoord verbroken',
    noSmtpUtf8:
      'De mailserver ondersteunt geen SMTPUTF8. Dat is nodig voor adressen met andere letters dan a tot en met z',
    notCreated: 'We konden de e-mail niet aanmaken. In het logboek van de worker staat waarom',
  },
  /** The same in two words, for lists. */
  attention: {
    invitation: {
      deferred: 'Uitnodiging uitgesteld',
      refused: 'Uitnodiging geweigerd',
      bounced: 'Uitnodiging onbestelbaar',
      expired: 'Uitnodiging verlopen',
    },
    email: {
      deferred: 'E-mail uitgesteld',
      refused: 'E-mail geweigerd',
      bounced: 'E-mail onbestelbaar',
      expired: 'E-mail verlopen',
    },
  },
  nextSteps: {
    waiting: 'De e-mail wordt automatisch verzonden. U kunt deze nog annuleren.',
    refused:
      'Corrigeer het adres op de pagina van de technicus, of verzend deze e-mail opnieuw zodra het probleem is opgelost.',
    refusedAndDead:
      'De link werkt niet meer. Corrigeer het adres en verzend daarna een nieuwe e-mail via “Technici beheren”.',
    expired: 'Verzend een nieuwe e-mail via “Technici beheren”.',
    cancelled: 'Is er nog een e-mail nodig, verzend dan een nieuwe via “Technici beheren”.',
  },
  actions: {
    retry: {
      label: 'Opnieuw verzenden',
      title: ({ address }: Variables<'address'>) => `Opnieuw verzenden: ${address}`,
      queued: ({ address }: Variables<'address'>) =>
        `De e-mail aan ${address} komt opnieuw in de wachtrij. We proberen deze binnen enkele seconden te verzenden.`,
      sameEmail: 'Het is dezelfde e-mail.',
      sameLink: 'Het is dezelfde e-mail, met dezelfde link.',
      done: ({ address }: Variables<'address'>) => `De e-mail aan ${address} staat weer in de wachtrij.`,
    },
    cancel: {
      label: 'E-mail annuleren',
      title: ({ address }: Variables<'address'>) => `E-mail annuleren: ${address}`,
      notSent: ({ address }: Variables<'address'>) => `De e-mail aan ${address} wordt niet verzonden.`,
      noLink: 'Niemand krijgt de link. U kunt een nieuwe verzenden via “Technici beheren”.',
      done: ({ address }: Variables<'address'>) => `De e-mail aan ${address} is geannuleerd.`,
    },
    back: 'Terug naar de e-mail',
    reasons: {
      'not-refused': 'U kunt een e-mail alleen opnieuw verzenden als deze is geweigerd of onbestelbaar was',
      'dead-link': 'De link werkt niet meer. Verzend een nieuwe via “Technici beheren”',
      'no-account': 'De login is inactief of verwijderd',
      'not-waiting': 'U kunt een e-mail alleen annuleren zolang deze wacht',
    },
  },
  settings: {
    title: 'Mailinstellingen',
    introduction:
      'Hoe deze installatie e-mail verzendt. De instellingen komen uit SMTP_URL en MAIL_FROM. Start de processen opnieuw nadat u ze hebt gewijzigd.',
    server: 'Mailserver',
    serverAt: ({ host, port }: Variables<'host' | 'port'>) => `${host}, poort ${port}`,
    encryption: 'Versleuteling',
    encryptions: {
      tls: 'TLS vanaf het begin',
      none: 'Geen',
      required: 'STARTTLS, vereist',
      opportunistic: 'STARTTLS als het werkt',
      offered: 'STARTTLS als de mailserver het aanbiedt',
    },
    certificate: 'Certificaat',
    certificates: {
      unchecked: 'Niet gecontroleerd',
      named: 'Opgegeven in SMTP_URL',
      checked: 'Gecontroleerd',
    },
    signsInAs: 'Logt in als',
    withOAuth: ({ user }: Variables<'user'>) => `${user}, met OAuth 2`,
    noSignIn: 'Logt niet in',
    connections: 'Verbindingen',
    upToConnections: ({ count }: Variables<'count'>) => `Maximaal ${count} tegelijk`,
    from: 'Van',
    test: 'Test-e-mail',
    problem: ({ problem }: Variables<'problem'>) =>
      `De mailserver heeft de e-mail niet geaccepteerd. ${problem}`,
    accepted: 'De mailserver heeft de e-mail geaccepteerd. Controleer in de mailbox of deze aankomt.',
    conversation: 'Gesprek met de mailserver',
    notes: { encrypted: 'Vanaf hier is de verbinding versleuteld.', email: 'De e-mail zelf.' },
    speakers: { console: 'Console', relay: 'Mailserver' },
    encrypted: 'De verbinding was versleuteld.',
    notEncrypted: 'De verbinding was niet versleuteld.',
    offers: ({ offers }: { offers: readonly string[] }) => `De mailserver biedt ${list(offers)} aan.`,
    address: 'Verzenden naar',
    addressHint: 'We verzenden deze meteen, zonder de wachtrij, en tonen het gesprek met de mailserver.',
    submit: 'Test-e-mail verzenden',
    back: 'Terug naar de mailwachtrij',
  },
} satisfies Catalogue['mail'];
