import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

/** The pages about the reader’s own login. */
export const profile = {
  profile: {
    title: 'Benutzerprofil',
    introduction: ({ admin }: Variables<'admin'>) => `Ihr Zugang bei ${admin}.`,
    username: 'Benutzername',
    email: 'E-Mail-Adresse',
    emailHint:
      'An diese Adresse senden wir Benachrichtigungen. Eine neue Adresse gilt, sobald Sie sie bestätigen. Wir benachrichtigen auch die alte Adresse.',
    timeZone: 'Zeitzone',
    codeHint:
      'Nur zum Ändern der Adresse nötig. Geben Sie den Code ein, den Ihre Authenticator-App jetzt anzeigt.',
    submit: 'Speichern',
    saved: 'Ihr Profil wurde gespeichert.',
    credentials: 'Lokale Anmeldedaten',
    password: 'Passwort',
    setAt: ({ time }: Variables<'time'>) => `Festgelegt: ${time}`,
    changePassword: 'Passwort ändern',
    passwordNotSet: 'Nicht festgelegt',
    setPassword: 'Passwort festlegen',
    loginWith: ({ productName }: Variables<'productName'>) => `Anmelden mit ${productName}`,
    linked: '- Verknüpft -',
    twoFactor: 'Zwei-Faktor-Authentifizierung',
    onSince: ({ time }: Variables<'time'>) => `Ein, eingerichtet: ${time}`,
    setUpAgain: 'Neu einrichten',
    notSetUp: 'Nicht eingerichtet',
    setUp: 'Einrichten',
    recoveryKey: 'Wiederherstellungsschlüssel',
    renewRecoveryKey: 'Wiederherstellungsschlüssel erneuern',
    sessions: 'Sitzungen',
    allSessions: 'Alle Sitzungen Ihres Zugangs',
    auditLog: 'Audit-Protokoll',
    allEvents: 'Alle Ereignisse Ihres Zugangs',
  },
  firstPassword: { title: 'Passwort festlegen', submit: 'Link per E-Mail senden' },
  password: {
    title: 'Passwort ändern',
    introduction: 'Ihre anderen Sitzungen enden, sobald das Passwort geändert ist.',
    current: 'Aktuelles Passwort',
    new: 'Neues Passwort',
    submit: 'Passwort ändern',
    changed: 'Ihr Passwort wurde geändert. Ihre anderen Sitzungen wurden beendet.',
  },
  twoFactor: {
    title: 'Zwei-Faktor-Einrichtung',
    introduction:
      'Die Zwei-Faktor-Authentifizierung wird eingeschaltet, sobald Sie sie bestätigen. Danach beenden wir Ihre anderen Sitzungen und zeigen Ihnen einen neuen Wiederherstellungsschlüssel.',
    introductionAgain:
      'Ihre bisherigen Codes funktionieren weiter, bis Sie die neuen bestätigen. Danach beenden wir Ihre anderen Sitzungen und zeigen Ihnen einen neuen Wiederherstellungsschlüssel.',
    password: 'Passwort',
    code: 'Code',
    codeHint: 'Der Code, den Ihre bisherige Authenticator-App jetzt anzeigt.',
    submit: 'Weiter',
  },
  recoveryKey: {
    title: 'Neuer Wiederherstellungsschlüssel',
    shownOnce: 'Wir zeigen Ihnen einmalig einen neuen Wiederherstellungsschlüssel.',
    oldStops: 'Der alte funktioniert sofort nicht mehr.',
    submit: 'Wiederherstellungsschlüssel erneuern',
  },
  sessions: {
    title: 'Sitzungen',
    introduction:
      'Hier sind Sie angemeldet. Beenden Sie jede Sitzung, die Sie nicht erkennen, und ändern Sie dann Ihr Passwort.',
    endOthers: 'Alle anderen Sitzungen beenden',
    caption: 'Ihre Sitzungen',
    columns: {
      browser: 'Browser',
      system: 'System',
      address: 'Adresse',
      method: 'Angemeldet mit',
      firstSeen: 'Zuerst gesehen',
      lastSeen: 'Zuletzt gesehen',
      end: 'Beenden',
    },
    thisSession: 'diese Sitzung',
    unknownBrowser: 'Unbekannter Browser',
    unknownSystem: 'Unbekanntes System',
    methods: { password: 'Passwort', sso: 'Single Sign-On', passkey: 'Passkey' },
    end: 'Beenden',
    endOne: ({ browser, address }: Variables<'browser' | 'address'>) =>
      `Sitzung von ${browser} unter ${address} beenden`,
    ended: 'Die Sitzung wurde beendet.',
    othersEnded: ({ count }: { count: number }) =>
      plural(count, {
        one: () => 'Eine andere Sitzung wurde beendet.',
        other: (n) => `${n} andere Sitzungen wurden beendet.`,
      }),
    noOthers: 'Sie hatten keine anderen Sitzungen.',
  },
} satisfies Catalogue['profile'];
