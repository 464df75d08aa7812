import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** The steps of signing in, and forgotten passwords. */
export const signIn = {
  password: {
    title: 'Anmelden',
    returnsTo: ({ page }: Variables<'page'>) => `Nach der Anmeldung öffnet sich die Seite „${page}“.`,
    identifier: 'Benutzername oder E-Mail-Adresse',
    identifierMissing: 'Geben Sie Ihren Benutzernamen oder Ihre E-Mail-Adresse ein.',
    password: 'Passwort',
    passwordMissing: 'Geben Sie Ihr Passwort ein.',
    /** The same for every reason, so that it does not reveal who has an account. */
    refused:
      'Die Anmeldung ist fehlgeschlagen. Benutzername, E-Mail-Adresse oder Passwort ist falsch, oder Sie können sich hier nicht mit einem Passwort anmelden.',
    submit: 'Anmelden',
    or: 'oder',
    signInWith: ({ ssoName }: Variables<'ssoName'>) => `Mit ${ssoName} anmelden`,
    forgotten: 'Passwort vergessen?',
  },
  /** Above the first step. */
  notices: {
    signedOut: 'Sie sind abgemeldet.',
    sessionOver: ({ minutes }: { minutes: number }) =>
      `Ihre Sitzung ist beendet, zum Beispiel nach ${number(minutes)} Minuten ohne Aktivität. Melden Sie sich an, um fortzufahren.`,
    sessionEnded:
      'Ihre Sitzung ist beendet, und es wurde nichts geändert. Melden Sie sich an und versuchen Sie es noch einmal.',
    signInEnded: 'Diese Anmeldung ist beendet. Geben Sie Ihr Passwort noch einmal ein.',
    textIsKept: ({ minutes }: { minutes: number }) =>
      `Ihre Sitzung ist beendet. Wenn Sie sich innerhalb von ${number(minutes)} Minuten anmelden, stellen wir Ihre Eingaben wieder her. Codes, Passwörter und Geheimnisse bewahren wir nicht auf.`,
    ssoUnlinked:
      'Die Verknüpfung Ihres Zugangs ist aufgehoben, und seine Sitzungen sind beendet. Melden Sie sich mit Ihrem Passwort an. Wenn Sie keines haben, senden wir Ihnen eine E-Mail, mit der Sie eines festlegen können.',
    passwordSet: 'Ihr Passwort ist festgelegt. Melden Sie sich damit an.',
    signInRejected:
      'Alle Sitzungen wurden beendet, und das alte Passwort funktioniert nicht mehr. Wir haben Ihnen per E-Mail einen Link gesendet, mit dem Sie ein neues festlegen.',
    sessionsEnded:
      'Alle Sitzungen wurden beendet. Ändern Sie Ihr Passwort beim Single-Sign-On-Anbieter, bevor Sie sich wieder anmelden.',
    wrongCodes:
      'Es gab zu viele falsche Codes, deshalb ist diese Anmeldung beendet. Beginnen Sie noch einmal mit Ihrem Passwort.',
    loginChanged:
      'Diese Anmeldung ist beendet, weil Ihr Zugang zwischenzeitlich geändert wurde. Beginnen Sie noch einmal.',
  },
  proxyProblems: {
    'untrusted-proxy':
      'Sie können sich hier noch nicht anmelden. Diese Konsole funktioniert nur über https, und der Proxy, der Ihre Anfrage weitergeleitet hat, steht nicht in TRUST_PROXY. Bitten Sie Ihre Systemadministration, seine Adresse einzutragen.',
    'no-scheme':
      'Sie können sich hier noch nicht anmelden. Diese Konsole funktioniert nur über https, und Ihrer Anfrage fehlt der Header X-Forwarded-Proto. Bitten Sie Ihre Systemadministration, den Proxy so einzustellen, dass er ihn sendet.',
    'http-scheme':
      'Sie können sich hier noch nicht anmelden. Diese Konsole funktioniert nur über https, aber der Header X-Forwarded-Proto nennt http. Öffnen Sie die Adresse, die mit https beginnt. Wenn Sie das getan haben, bitten Sie Ihre Systemadministration, den Header zu korrigieren.',
  },
  code: {
    title: 'Zwei-Faktor-Authentifizierung',
    introduction: 'Geben Sie den 6-stelligen Code ein, den Ihre Authenticator-App jetzt anzeigt.',
    submit: 'Anmelden',
    lostPhone: 'Zwei-Faktor-Authentifizierung zurücksetzen?',
  },
  forgotPassword: {
    title: 'Passwort vergessen?',
    introduction:
      'Wir senden Ihnen per E-Mail einen Link, mit dem Sie ein neues Passwort festlegen. Ihre Zwei-Faktor-Authentifizierung bleibt unverändert.',
    submit: 'Link senden',
    back: 'Zurück zur Anmeldeseite',
  },
  checkEmail: {
    title: 'Sehen Sie in Ihrem Postfach nach',
    requested:
      'Wenn ein Zugang diesen Benutzernamen oder diese Adresse hat, senden wir eine E-Mail an seine Adresse. Sie enthält je nach Zugang einen Link für ein neues Passwort, eine neue Einladung oder den Hinweis auf eine andere Art der Anmeldung.',
    noEmail:
      'Nach ein paar Minuten noch keine E-Mail? Sehen Sie im Spam-Ordner nach, oder bitten Sie die Person, die Ihren Zugang verwaltet, „Passwort zurücksetzen“ zu wählen.',
    noMailbox:
      'Kein Zugriff mehr auf dieses Postfach? Bitten Sie die Person, die Ihren Zugang verwaltet, ihn zu löschen und Sie unter Ihrer neuen Adresse wieder einzuladen. Das Audit-Protokoll bleibt erhalten.',
    /** Someone asked again too soon. */
    already: {
      username: ({ time }: Variables<'time'>) =>
        `Sie haben für diesen Benutzernamen schon eine E-Mail angefordert (${time}). Wenn ein Zugang ihn hat, haben wir die E-Mail zu diesem Zeitpunkt gesendet.`,
      address: ({ time }: Variables<'time'>) =>
        `Sie haben für diese Adresse schon eine E-Mail angefordert (${time}). Wenn ein Zugang sie hat, haben wir die E-Mail zu diesem Zeitpunkt gesendet.`,
      newAccount: ({ time }: Variables<'time'>) =>
        `Sie haben für diese Adresse schon eine E-Mail angefordert (${time}). Wir haben sie zu diesem Zeitpunkt gesendet.`,
    },
    askAgain: ({ time }: Variables<'time'>) =>
      `Sehen Sie auch im Spam-Ordner nach. Eine neue Anforderung ist möglich ab: ${time}.`,
  },
  signedOut: {
    title: 'Sie sind abgemeldet',
    atProviderToo: ({ ssoName }: Variables<'ssoName'>) => `Sie werden auch bei ${ssoName} abgemeldet.`,
    signOutAt: ({ ssoName }: Variables<'ssoName'>) => `Bei ${ssoName} abmelden`,
  },
} satisfies Catalogue['signIn'];
