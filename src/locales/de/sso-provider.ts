import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** The bundled OpenID provider: its layout, signing in, accounts, and the way back to a product. */
export const ssoProvider = {
  layout: {
    toContinueTo: ({ product }: Variables<'product'>) => `um mit ${product} fortzufahren`,
    setPassword: 'Stattdessen ein Passwort festlegen',
    cancel: ({ product }: Variables<'product'>) => `Abbrechen und zurück zu ${product}`,
    signOut: 'Abmelden',
  },
  signIn: {
    title: 'Anmelden',
    existing: ({ email }: Variables<'email'>) =>
      `Für ${email} haben Sie schon ein Konto. Melden Sie sich damit an.`,
    unknownPassword: 'Passwort zurücksetzen, wenn Sie es nicht wissen',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    submit: 'Anmelden',
    forgotten: 'Passwort vergessen?',
    noAccount: 'Noch kein Konto?',
  },
  passwordResetRequested: {
    introduction:
      'Wenn ein Konto diese Adresse hat, senden wir eine E-Mail mit einem Link, um ein neues Passwort festzulegen.',
    noEmail:
      'Nach ein paar Minuten noch keine E-Mail? Sehen Sie im Spam-Ordner nach, oder fragen Sie bei Ihrer Systemadministration nach.',
  },
  twoFactorReset: ({ username }: Variables<'username'>) =>
    `Für ${username}. Geben Sie zuerst Ihr Passwort ein. Ihre bisherigen Codes funktionieren weiter, bis Sie die neuen bestätigen.`,
  unknownLink: {
    title: 'Dieser Link kann nicht gelesen werden',
    introduction:
      'Er ist unvollständig oder wurde unterwegs verändert. Öffnen Sie ihn noch einmal aus der E-Mail, oder kopieren Sie ihn vollständig in die Adresszeile.',
    next: 'Wenn er immer noch nicht funktioniert, fordern Sie auf der Anmeldeseite einen neuen an.',
  },
  requestAccount: {
    title: 'Konto anlegen',
    introduction:
      'Wir senden Ihnen per E-Mail einen Link, um zu bestätigen, dass die Adresse Ihnen gehört. Danach wählen Sie ein Passwort und richten die Zwei-Faktor-Authentifizierung ein.',
    email: 'E-Mail-Adresse',
    submit: 'Konto anlegen',
    existing: 'Haben Sie schon ein Konto?',
    signIn: 'Anmelden',
  },
  accountRequested: {
    title: 'Sehen Sie in Ihrem Postfach nach',
    introduction:
      'Wir senden eine E-Mail an die Adresse, die Sie eingegeben haben. Öffnen Sie den Link darin in diesem Browser, um fortzufahren. Wenn Sie schon ein Konto haben, steht das in der E-Mail.',
    noEmail: 'Nach ein paar Minuten noch keine E-Mail? Sehen Sie im Spam-Ordner nach.',
    again: 'Adresse noch einmal eingeben',
  },
  createAccount: {
    title: 'Konto anlegen',
    introduction: ({ email }: Variables<'email'>) =>
      `Wählen Sie ein Passwort für ${email}. Danach richten Sie die Zwei-Faktor-Authentifizierung ein.`,
    password: 'Passwort',
    submit: 'Konto anlegen',
  },
  account: {
    title: 'Ihr Konto',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    passwordSet: ({ time }: Variables<'time'>) => `Festgelegt: ${time}`,
    changePassword: 'Passwort ändern',
    twoFactorSet: ({ time }: Variables<'time'>) => `Eingerichtet: ${time}`,
    changeTwoFactor: 'Neu einrichten',
    recoveryKey: 'Wiederherstellungsschlüssel',
    recoveryKeyUse: 'Falls Sie Ihr Telefon verlieren',
    renewRecoveryKey: 'Wiederherstellungsschlüssel erneuern',
    sessions: 'Sitzungen',
    sessionsUse: 'Wo Sie angemeldet sind',
    preferences: 'Sprache und Zeitzone',
    changePreferences: 'Sprache und Zeitzone ändern',
    open: 'Zu Ihrem Konto',
  },
  sessions: {
    title: 'Sitzungen',
    introduction:
      'Hier sind Sie angemeldet. Wenn Sie eine Sitzung beenden, endet sie auch bei den Produkten, bei denen Sie sich von ihr aus angemeldet haben.',
    on: ({ browser, system }: Variables<'browser' | 'system'>) => `${browser} auf ${system}`,
    thisOne: '(diese Sitzung)',
    address: 'IP-Adresse',
    since: 'Angemeldet',
    lastSeen: 'Zuletzt gesehen',
    end: 'Beenden',
    endWhich: ({ browser, address }: Variables<'browser' | 'address'>) =>
      `Sitzung von ${browser} unter ${address} beenden`,
    endOthers: 'Alle anderen Sitzungen beenden',
    back: 'Zurück zu Ihrem Konto',
  },
  continueAs: {
    title: ({ product }: Variables<'product'>) => `Weiter zu ${product}`,
    sentToOther: ({ email, invited }: Variables<'email' | 'invited'>) =>
      `Sie sind als ${email} angemeldet, aber der Link, den Sie geöffnet haben, wurde an ${invited} gesendet. Wenn Sie fortfahren, melden wir ${email} hier ab.`,
    signedIn: ({ email }: Variables<'email'>) => `Sie sind als ${email} angemeldet.`,
    confirm: 'Bestätigen Sie, dass Sie es sind.',
    password: 'Passwort',
    code: 'Code',
    submit: ({ email }: Variables<'email'>) => `Weiter als ${email}`,
    or: 'oder',
    other: 'Anderes Konto verwenden',
  },
  consent: {
    title: ({ product }: Variables<'product'>) => `Weiter zu ${product}?`,
    introduction: ({ username, product }: Variables<'username' | 'product'>) =>
      `Sie sind als ${username} angemeldet. ${product} möchte Folgendes erhalten:`,
    scopes: {
      openid: 'eine Kennung für Ihr Konto, die kein anderes Produkt erhält',
      email: 'Ihre E-Mail-Adresse',
      profile: 'den Namen Ihres Kontos',
    },
    submit: 'Erlauben',
  },
  leave: {
    title: ({ product }: Variables<'product'>) => `Zurück zu ${product}`,
    introduction: 'Sie werden weitergeleitet. Wenn nichts passiert, klicken Sie auf „Weiter“.',
    submit: 'Weiter',
  },
  signOut: {
    title: 'Abmelden',
    signedOutOf: ({ product }: Variables<'product'>) => `Sie haben sich bei ${product} abgemeldet.`,
    question: ({ provider }: Variables<'provider'>) =>
      `Auch bei ${provider} abmelden? Damit werden Sie auch bei den Produkten abgemeldet, bei denen Sie sich darüber angemeldet haben.`,
    submit: 'Abmelden',
    stay: 'Hier angemeldet bleiben',
    done: 'Sie sind abgemeldet',
    toSignIn: 'Zur Anmeldeseite',
  },
  error: {
    ended: 'Diese Anmeldung kann nicht fortgesetzt werden',
    whyEnded: ({ minutes }: { minutes: number }) =>
      `Sie hat länger als ${number(minutes)} Minuten gedauert, war schon abgeschlossen oder wurde in einem anderen Browser begonnen.`,
    startAgain: 'Gehen Sie dorthin zurück, woher Sie kamen, und beginnen Sie noch einmal.',
    notUnderstood: 'Wir konnten diese Anfrage nicht verarbeiten',
    why: ({ problem }: Variables<'problem'>) =>
      `Das Produkt, von dem Sie kommen, hat etwas angefordert, das nicht möglich ist: ${problem}.`,
    tellProduct: 'Melden Sie das den Betreibern dieses Produkts.',
    toProduct: ({ product }: Variables<'product'>) => `Zu ${product}`,
    request: 'Anfrage-ID',
  },
} satisfies Catalogue['ssoProvider'];
