import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The pages that links in emails open. */
export const links = {
  invitation: {
    title: 'Willkommen',
    titleForPassword: 'Willkommen: Passwort festlegen',
    own: ({ adminName, username }: Variables<'adminName' | 'username'>) =>
      `Sie haben einen eigenen Zugang bei ${adminName}. Ihr Benutzername ist ${username}.`,
    firstLogin: ({ username }: Variables<'username'>) =>
      `Dies ist der erste Zugang dieser Installation. Sein Benutzername ist ${username}, bis Sie einen anderen wählen.`,
    chooseHow: 'Wählen Sie, wie Sie sich anmelden möchten.',
    unavailable: ({ ssoName }: Variables<'ssoName'>) =>
      `${ssoName} ist gerade nicht erreichbar. Legen Sie stattdessen ein Passwort fest, oder versuchen Sie es in ein paar Minuten noch einmal. Ihr Link funktioniert weiter.`,
  },
  passwordReset: {
    title: 'Neues Passwort festlegen',
    introduction: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `Für ${username} bei ${adminName}. Ihre anderen Sitzungen enden, die Zwei-Faktor-Authentifizierung bleibt unverändert.`,
  },
  newPassword: {
    or: 'oder',
    title: 'Passwort festlegen',
    thenTwoFactor: 'Danach richten Sie die Zwei-Faktor-Authentifizierung ein.',
    password: 'Passwort',
    submit: 'Passwort festlegen',
  },
  continueWith: ({ ssoName }: Variables<'ssoName'>) => `Weiter mit ${ssoName}`,
  atProvider: {
    createAccount:
      'Dort können Sie ein Konto mit der E-Mail-Adresse anlegen, an die dieser Link gesendet wurde. Wenn Sie stattdessen um eine Anmeldung gebeten werden, gibt es für diese Adresse schon ein Konto. Melden Sie sich damit an.',
    forgotten:
      'Wenn Sie das Passwort nicht wissen, setzen Sie es dort zurück und öffnen Sie dann diesen Link noch einmal.',
    changePassword: 'Passwort beim Anbieter zurücksetzen',
  },
  twoFactorReset: {
    title: 'Zwei-Faktor-Authentifizierung neu einrichten',
    withPassword: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `Für ${username} bei ${adminName}. Geben Sie zuerst Ihr Passwort ein. Ihre bisherigen Codes funktionieren weiter, bis Sie die neuen bestätigen.`,
    password: 'Passwort',
    passwordMissing: 'Geben Sie Ihr Passwort ein.',
    passwordWrong:
      'Dieses Passwort ist falsch. Wenn Sie es auch vergessen haben, verwenden Sie unten „Passwort vergessen?“ und öffnen Sie dann diesen Link noch einmal.',
    submit: 'Weiter',
    forgotten: 'Passwort vergessen?',
    linkStays: 'Diesen Link können Sie danach noch verwenden.',
    withProvider: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `Für ${username} bei ${adminName}. Melden Sie sich zuerst mit ${ssoName} an. Ihre bisherigen Codes funktionieren weiter, bis Sie die neuen bestätigen.`,
    noFirstFactor: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `Für ${username} bei ${adminName}. Dieser Zugang hat kein Passwort, und ${ssoName} ist nicht mehr eingerichtet.`,
    openAgain: 'Legen Sie ein Passwort fest und öffnen Sie dann diesen Link noch einmal.',
  },
  addressChange: {
    title: 'Neue E-Mail-Adresse bestätigen',
    introduction: ({ address }: Variables<'address'>) =>
      `Wenn Sie bestätigen, senden wir alle E-Mails zu diesem Zugang an ${address}.`,
    submit: 'Diese Adresse bestätigen',
    signInFirst:
      'Melden Sie sich an, um die Adresse zu bestätigen. Danach kommen Sie zurück auf diese Seite.',
    signIn: 'Anmelden',
  },
  newSignIn: {
    title: 'Anmeldung melden',
    endsPassword: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `Wenn sich jemand anderes als ${username} bei ${adminName} angemeldet hat, bestätigen Sie das hier. Alle Sitzungen enden, das jetzige Passwort funktioniert nicht mehr, und wir senden Ihnen einen Link, mit dem Sie ein neues festlegen.`,
    endsSessions: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `Wenn sich jemand anderes als ${username} bei ${adminName} angemeldet hat, bestätigen Sie das hier. Alle Sitzungen enden, und wir benachrichtigen die Person, die diesen Zugang verwaltet.`,
    factorsRemoved: ({ factors }: Variables<'factors'>) =>
      `Diese zweiten Faktoren werden entfernt, weil jemand anderes sie haben könnte: ${factors}.`,
    factorsKept: ({ factors }: Variables<'factors'>) =>
      `Diese zweiten Faktoren könnte jemand anderes haben: ${factors}. Andere gibt es nicht mehr, deshalb bleiben sie. Niemand kann sie aber verwenden, bis Ihre Zwei-Faktor-Authentifizierung zurückgesetzt wird.`,
    submit: 'Das war ich nicht',
    wasYou: 'Wenn Sie das waren, schließen Sie diese Seite. Es hat sich nichts geändert.',
  },
  otherSession: {
    title: ({ signedInAs }: Variables<'signedInAs'>) => `Sie sind als ${signedInAs} angemeldet`,
    introduction: ({ username, adminName, signedInAs }: Variables<'username' | 'adminName' | 'signedInAs'>) =>
      `Dieser Link ist für ${username} bei ${adminName}. Um ihn zu verwenden, melden Sie zuerst ${signedInAs} ab.`,
    unsavedChanges: ({ signedInAs }: Variables<'signedInAs'>) =>
      `Was ${signedInAs} in diesem Browser noch nicht gespeichert hat, geht verloren.`,
    submit: ({ signedInAs }: Variables<'signedInAs'>) => `${signedInAs} abmelden und fortfahren`,
    stay: ({ signedInAs }: Variables<'signedInAs'>) => `Als ${signedInAs} angemeldet bleiben`,
    linkStays: 'Diesen Link können Sie danach noch verwenden.',
  },
  /** A link that no longer works. The titles are by the purpose of the link, and then by what happened to it. */
  dead: {
    titles: {
      invitation: {
        used: 'Diese Einladung wurde schon verwendet',
        replaced: 'Diese Einladung wurde ersetzt',
        expired: 'Diese Einladung ist abgelaufen',
        withdrawn: 'Diese Einladung wurde zurückgezogen',
      },
      'password-reset': {
        used: 'Dieser Link zum Zurücksetzen des Passworts wurde schon verwendet',
        replaced: 'Dieser Link zum Zurücksetzen des Passworts wurde ersetzt',
        expired: 'Dieser Link zum Zurücksetzen des Passworts ist abgelaufen',
        withdrawn: 'Dieser Link zum Zurücksetzen des Passworts wurde zurückgezogen',
      },
      '2fa-reset': {
        used: 'Dieser Link zum Zurücksetzen der 2FA wurde schon verwendet',
        replaced: 'Dieser Link zum Zurücksetzen der 2FA wurde ersetzt',
        expired: 'Dieser Link zum Zurücksetzen der 2FA ist abgelaufen',
        withdrawn: 'Dieser Link zum Zurücksetzen der 2FA wurde zurückgezogen',
      },
      'sso-link': {
        used: 'Dieser Link für Single Sign-On wurde schon verwendet',
        replaced: 'Dieser Link für Single Sign-On wurde ersetzt',
        expired: 'Dieser Link für Single Sign-On ist abgelaufen',
        withdrawn: 'Dieser Link für Single Sign-On wurde zurückgezogen',
      },
      'address-change': {
        used: 'Dieser Bestätigungslink wurde schon verwendet',
        replaced: 'Dieser Bestätigungslink wurde ersetzt',
        expired: 'Dieser Bestätigungslink ist abgelaufen',
        withdrawn: 'Dieser Bestätigungslink wurde zurückgezogen',
      },
      'new-sign-in': {
        used: 'Diese Anmeldung wurde schon gemeldet',
        replaced: 'Dieser Link wurde ersetzt',
        expired: 'Dieser Link ist abgelaufen',
        withdrawn: 'Dieser Link wurde zurückgezogen',
      },
      'sign-up': {
        used: 'Dieser Link für Ihr neues Konto wurde schon verwendet',
        replaced: 'Dieser Link für Ihr neues Konto wurde ersetzt',
        expired: 'Dieser Link für Ihr neues Konto ist abgelaufen',
        withdrawn: 'Dieser Link für Ihr neues Konto wurde zurückgezogen',
      },
    },
    used: 'Jeder Link kann nur einmal verwendet werden.',
    replaced: ({ time }: Variables<'time'>) =>
      `Wir haben einen neueren gesendet (${time}). Verwenden Sie den Link in dieser E-Mail.`,
    expired: ({ time }: Variables<'time'>) => `Er konnte bis zu diesem Zeitpunkt verwendet werden: ${time}.`,
    withdrawn: 'Er wird nicht mehr gebraucht, oder ein Admin hat den Zugang geändert.',
    withdrawnReset:
      'Seit wir ihn gesendet haben, hat sich jemand mit diesem Zugang angemeldet, oder ein Admin hat den Zugang geändert.',
    ifItWasYou: {
      invitation: 'Wenn Sie das waren, melden Sie sich an.',
      'password-reset':
        'Wenn Sie das waren, melden Sie sich mit dem neuen Passwort an. Wenn nicht, verwenden Sie sofort „Passwort vergessen?“ auf der Anmeldeseite.',
      '2fa-reset': 'Wenn Sie das waren, melden Sie sich mit den neuen Codes an.',
    },
    forgotPassword: 'Einen neuen Link bekommen Sie über „Passwort vergessen?“ auf der Anmeldeseite.',
    newTwoFactorReset: 'Brauchen Sie einen neuen Link?',
    changeAgain: 'Ändern Sie die Adresse noch einmal in Ihrem Profil.',
    changePassword:
      'Wenn Sie eine Anmeldung nicht erkennen, legen Sie auf der Anmeldeseite über „Passwort vergessen?“ ein neues Passwort fest. Das beendet alle Sitzungen.',
    createAgain: 'Legen Sie Ihr Konto noch einmal an.',
    renew: 'Neuen Link senden',
    renewTo: 'Wir senden ihn an dieselbe Adresse wie zuvor.',
  },
  renewed: {
    title: 'Ein neuer Link ist unterwegs',
    sent: 'Wir senden ihn an dieselbe Adresse wie zuvor. Sehen Sie gleich in Ihrem Postfach nach, auch im Spam-Ordner.',
    already: ({ time }: Variables<'time'>) =>
      `Wir haben ihn schon gesendet (${time}). Sehen Sie in Ihrem Postfach nach, auch im Spam-Ordner.`,
  },
  unknown: {
    title: 'Dieser Link kann nicht gelesen werden',
    introduction:
      'Er ist unvollständig oder wurde verändert. Öffnen Sie ihn noch einmal aus der E-Mail, oder kopieren Sie ihn vollständig in die Adresszeile.',
  },
  toSignIn: 'Zur Anmeldeseite',
} satisfies Catalogue['links'];
