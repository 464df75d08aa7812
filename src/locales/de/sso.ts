import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { list, number, plural } from './formats.ts';

/** Single Sign-On: linking a login, problems at the provider, and OAuth Settings. */
export const sso = {
  link: {
    title: ({ ssoName }: Variables<'ssoName'>) => `Mit ${ssoName} verknüpfen`,
    unavailable: ({ ssoName }: Variables<'ssoName'>) =>
      `${ssoName} ist gerade nicht erreichbar. Versuchen Sie es in ein paar Minuten noch einmal. Ihr Link funktioniert weiter.`,
    notSetUp: ({ ssoName, adminName }: Variables<'ssoName' | 'adminName'>) =>
      `${ssoName} ist bei ${adminName} nicht mehr eingerichtet.`,
    credentials: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `Für ${username} bei ${adminName}. Geben Sie Ihr Passwort und Ihren Code ein. Danach geht es weiter zu ${ssoName}.`,
    password: 'Passwort',
    passwordMissing: 'Geben Sie Ihr Passwort ein.',
    passwordWrong: 'Dieses Passwort ist falsch.',
    submit: 'Weiter',
    forgotten: 'Passwort vergessen?',
    linkStays: 'Diesen Link können Sie danach noch verwenden.',
    noPassword:
      'Ihr Zugang hat noch kein Passwort. Legen Sie zuerst eines fest und öffnen Sie dann diesen Link noch einmal.',
    askForPassword: 'E-Mail zum Festlegen eines Passworts anfordern',
    signInFirst: 'Melden Sie sich zuerst an. Danach kommen Sie zurück auf diese Seite.',
    twoFactorFirst:
      'Melden Sie sich an und richten Sie zuerst die Zwei-Faktor-Authentifizierung ein. Danach kommen Sie zurück auf diese Seite.',
    signIn: 'Anmelden',
    continue: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `Fahren Sie fort, damit sich ${username} bei ${adminName} auch mit ${ssoName} anmelden kann.`,
  },
  linked: ({ ssoName }: Variables<'ssoName'>) => `Ihr Zugang ist mit ${ssoName} verknüpft.`,
  /** The pages that say why Single Sign-On could not continue. */
  errors: {
    'not-offered': {
      title: ({ ssoName }: Variables<'ssoName'>) => `${ssoName} ist hier nicht eingerichtet`,
      happened: 'Bei diesem Admin und darüber ist kein Anbieter eingerichtet.',
      next: 'Melden Sie sich mit Ihrem Passwort an.',
    },
    'unknown-flow': {
      title: 'Diese Anmeldung kann hier nicht fortgesetzt werden',
      happened: ({ minutes }: { minutes: number }) =>
        `Sie wurde in einem anderen Browser oder einer anderen Sitzung begonnen, oder vor mehr als ${number(minutes)} Minuten.`,
      next: 'Beginnen Sie noch einmal.',
    },
    'opened-twice': {
      title: 'Diese Seite wurde ein zweites Mal geöffnet',
      happened:
        'Eine Antwort des Anbieters kann nur einmal verwendet werden, und diese wurde schon verwendet.',
      next: 'Wenn Sie nicht angemeldet sind, beginnen Sie noch einmal.',
    },
    cancelled: {
      title: ({ ssoName }: Variables<'ssoName'>) => `Sie haben bei ${ssoName} abgebrochen`,
      happened: 'Es wurde nichts geändert.',
      next: 'Sie können jederzeit neu beginnen.',
    },
    'provider-refused': {
      title: ({ ssoName }: Variables<'ssoName'>) => `${ssoName} hat die Anmeldung abgelehnt`,
      happened: ({ answer }: Variables<'answer'>) => `Die Antwort des Anbieters lautete: ${answer}.`,
      next: 'Versuchen Sie es noch einmal.',
    },
    'settings-changed': {
      title: ({ ssoName }: Variables<'ssoName'>) => `Die Einstellungen für ${ssoName} haben sich geändert`,
      happened: 'Ein Admin hat die OAuth-Einstellungen geändert, während Sie sich anmeldeten.',
      next: 'Beginnen Sie noch einmal.',
    },
    'not-linked': {
      title: 'Mit diesem Konto ist kein Zugang verknüpft',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `Sie sind bei ${ssoName} angemeldet, aber mit Ihrem dortigen Konto ist hier kein Zugang verknüpft.`,
      next: 'Wenn Sie eingeladen wurden, öffnen Sie den Link in der E-Mail. Melden Sie sich sonst mit Ihrem Passwort an.',
    },
    'not-active': {
      title: 'Dieser Zugang ist nicht aktiv',
      happened: ({ adminName }: Variables<'adminName'>) => `Ihr Zugang bei ${adminName} wurde deaktiviert.`,
      next: 'Nur ein Admin kann ihn wieder aktivieren.',
    },
    'other-provider': {
      title: ({ ssoName }: Variables<'ssoName'>) =>
        `Dieser Zugang verwendet einen anderen Anbieter (${ssoName})`,
      happened: ({ adminName }: Variables<'adminName'>) =>
        `Ihr Zugang bei ${adminName} ist verknüpft, aber ${adminName} verwendet den Anbieter nicht mehr, von dem Sie kamen.`,
      next: ({ adminName }: Variables<'adminName'>) =>
        `Verwenden Sie die Anmeldeseite von ${adminName}, oder melden Sie sich mit Ihrem Passwort an.`,
    },
    'no-address': {
      title: 'Der Anbieter hat uns Ihre E-Mail-Adresse nicht genannt',
      happened: ({ invited }: Variables<'invited'>) =>
        `Wir brauchen sie, um zu prüfen, dass der Link an Sie gesendet wurde. Wir haben ihn an ${invited} gesendet.`,
      next: ({ ssoName }: Variables<'ssoName'>) =>
        `Es ist noch nichts verknüpft, und der Link funktioniert weiter. Melden Sie sich bei ${ssoName} ab und verwenden Sie das Konto mit dieser Adresse.`,
    },
    'other-address': {
      title: 'Das ist nicht die eingeladene Adresse',
      happened: ({ email, invited }: Variables<'email' | 'invited'>) =>
        `Sie sind als ${email} zurückgekommen, aber der Link wurde an ${invited} gesendet.`,
      next: ({ ssoName }: Variables<'ssoName'>) =>
        `Es ist noch nichts verknüpft, und der Link funktioniert weiter. Melden Sie sich bei ${ssoName} ab und verwenden Sie das Konto mit der eingeladenen Adresse.`,
    },
    'unverified-address': {
      title: 'Der Anbieter hat Ihre E-Mail-Adresse nicht bestätigt',
      happened: ({ email }: Variables<'email'>) =>
        `Sie sind als ${email} zurückgekommen, aber der Anbieter gibt nicht an, dass er diese Adresse geprüft hat.`,
      next: ({ ssoName }: Variables<'ssoName'>) =>
        `Es ist noch nichts verknüpft, und der Link funktioniert weiter. Bestätigen Sie Ihre Adresse bei ${ssoName} und öffnen Sie dann den Link noch einmal.`,
    },
    'identity-taken': {
      title: 'Dieses Konto ist schon verknüpft',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `Ihr Konto bei ${ssoName} ist hier mit einem anderen Zugang verknüpft.`,
      next: 'Verwenden Sie dort ein anderes Konto, oder heben Sie zuerst die Verknüpfung des anderen Zugangs auf. Das geht im Profil dieses Zugangs.',
    },
    'link-dead': {
      title: 'Dieser Link funktioniert nicht mehr',
      happened:
        'Er wurde verwendet, ersetzt oder zurückgezogen oder ist abgelaufen, während Sie beim Anbieter waren.',
      next: 'Wenn Ihr Zugang schon verknüpft ist, melden Sie sich an.',
    },
    'someone-else-signed-in': {
      title: 'Jemand anderes ist angemeldet',
      happened:
        'Jemand anderes hat sich in diesem Browser angemeldet, während Sie beim Anbieter waren. Es wurde nichts geändert.',
      next: 'Gehen Sie zurück zum Link. Dort werden Sie gefragt, bevor die andere Sitzung endet.',
    },
    'wrong-person': {
      title: 'Sie haben sich als jemand anderes angemeldet',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `Das Konto, das Sie bei ${ssoName} verwendet haben, ist nicht mit diesem Zugang verknüpft.`,
      next: 'Es wurde nichts geändert. Versuchen Sie es mit dem richtigen Konto noch einmal.',
    },
    'not-reauthenticated': {
      title: 'Wir konnten nicht bestätigen, dass Sie es sind',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `${ssoName} hat nicht gemeldet, dass Sie sich dort gerade angemeldet haben.`,
      next: 'Melden Sie sich dort ab und versuchen Sie es noch einmal. Wenn das Problem bleibt, schalten Sie in den OAuth-Einstellungen „Auch den Code dieser Konsole verlangen“ ein. Dann genügt ein Code.',
    },
    provider: {
      title: ({ ssoName }: Variables<'ssoName'>) => `${ssoName} ist gerade nicht erreichbar`,
      happened: ({ problem }: Variables<'problem'>) => `Wir können den Anbieter nicht verwenden. ${problem}`,
      next: 'Versuchen Sie es in ein paar Minuten noch einmal, oder melden Sie sich mit Ihrem Passwort an.',
    },
  },
  /** What is wrong with a provider. */
  providerProblems: {
    'not-https': 'Seine Adresse beginnt mit http://, und diese Konsole akzeptiert nur https://.',
    'address-refused': 'Mit seiner Adresse darf sich diese Konsole nicht verbinden.',
    unreachable: 'Er war nicht erreichbar.',
    slow: ({ seconds }: { seconds: number }) =>
      `Er hat nicht innerhalb von ${number(seconds)} Sekunden geantwortet.`,
    'invalid-response': 'Seine Antwort war kein gültiges OpenID Connect.',
    'other-issuer': 'Er verwendet eine andere Issuer-URL.',
    'client-refused':
      'Er hat die Client-ID oder das Client-Secret dieser Konsole abgelehnt, und das Secret ist vielleicht abgelaufen.',
    'code-refused': 'Er hat den Code nicht mehr akzeptiert, den er ausgestellt hatte.',
    'bad-token': 'Was er über Sie mitgeteilt hat, hat unsere Prüfung nicht bestanden.',
  },
  backToLink: 'Zurück zum Link',
  back: 'Zurück',
  toDashboard: 'Zum Dashboard',
  toSignIn: 'Zur Anmeldeseite',
  requestId: 'Anfrage-ID',
  settings: {
    title: 'OAuth-Einstellungen',
    titleFor: ({ adminName }: Variables<'adminName'>) => `OAuth-Einstellungen für ${adminName}`,
    introduction: ({ adminName }: Variables<'adminName'>) =>
      `Der OpenID-Connect-Anbieter, mit dem man sich bei ${adminName} anmeldet, und bei jedem Admin darunter, der keine eigenen Einstellungen hat.`,
    /** Who will lose access. */
    loss: {
      title: 'Wer den Zugang verliert',
      confirm: 'Mir ist klar, dass diese Personen den Zugang verlieren',
      confirmFirst:
        'Es ist noch nichts gespeichert. Prüfen Sie, wer den Zugang verliert, und bestätigen Sie es.',
      stranded: ({ count, names }: { count: number; names: readonly string[] }) =>
        plural(count, {
          one: (n) =>
            `Die Anmeldung ist für ${n} verknüpften Zugang nicht mehr möglich, weil er kein Passwort hat: ${list(names)}. Mit „Passwort zurücksetzen“ senden Sie einen Link, um eines festzulegen.`,
          other: (n) =>
            `Die Anmeldung ist für ${n} verknüpfte Zugänge nicht mehr möglich, weil sie kein Passwort haben: ${list(names)}. Mit „Passwort zurücksetzen“ senden Sie Links, um eines festzulegen.`,
        }),
      more: ({ count }: { count: number }) => `${number(count)} weitere`,
      withPassword: ({ count }: { count: number }) =>
        plural(count, {
          one: (n) =>
            `Bei ${n} verknüpften Zugang ist die Anmeldung mit Single Sign-On nicht mehr möglich, aber weiterhin mit Passwort.`,
          other: (n) =>
            `Bei ${n} verknüpften Zugängen ist die Anmeldung mit Single Sign-On nicht mehr möglich, aber weiterhin mit Passwort.`,
        }),
      sessions: ({ count }: { count: number }) =>
        plural(count, {
          one: (n) => `${n} Sitzung endet jetzt.`,
          other: (n) => `${n} Sitzungen enden jetzt.`,
        }),
    },
    current: 'Aktuelle Einstellungen',
    source: {
      own: ({ adminName }: Variables<'adminName'>) => `Festgelegt von ${adminName}.`,
      ownOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
        `Festgelegt von ${adminName}, anstelle der Einstellungen von ${above}.`,
      off: ({ adminName }: Variables<'adminName'>) => `Ausgeschaltet von ${adminName}.`,
      offOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
        `Ausgeschaltet von ${adminName}, anstelle der Einstellungen von ${above}.`,
      inherited: ({ above, issuer }: Variables<'above' | 'issuer'>) => `Übernommen von ${above}: ${issuer}`,
      inheritedOff: ({ above }: Variables<'above'>) => `Aus, übernommen von ${above}.`,
      none: 'Hier und darüber nicht eingerichtet.',
    },
    /** The same, as the value of a fact on a technician's page. */
    sourceInBrief: {
      own: ({ adminName }: Variables<'adminName'>) => `Festgelegt von ${adminName}`,
      off: ({ adminName }: Variables<'adminName'>) => `Ausgeschaltet von ${adminName}`,
      inherited: ({ adminName }: Variables<'adminName'>) => `Übernommen von ${adminName}`,
      inheritedOff: ({ adminName }: Variables<'adminName'>) => `Aus, übernommen von ${adminName}`,
      none: 'Hier und darüber nicht eingerichtet',
    },
    mode: 'Für diesen Admin',
    modes: {
      inherit: ({ above, issuer }: Variables<'above' | 'issuer'>) =>
        `Die Einstellungen von ${above} verwenden (${issuer})`,
      inheritOff: ({ above }: Variables<'above'>) => `Die Einstellungen von ${above} verwenden (aus)`,
      inheritNone: 'Die Einstellungen des übergeordneten Admins verwenden (es gibt noch keine)',
      own: 'Ein: den Anbieter unten verwenden',
      off: 'Aus',
    },
    issuer: 'Issuer-URL',
    issuerHint:
      'Zum Beispiel https://login.acme.example. Die übrigen Endpunkte fragen wir beim Anbieter unter dieser Adresse ab.',
    clientId: 'Client-ID',
    clientSecret: 'Client-Secret',
    clientSecretHint: {
      kept: 'Wir behalten das eingegebene Secret, bis Sie speichern.',
      stored:
        'Ein Secret ist gespeichert und wird nie mehr angezeigt. Lassen Sie das Feld leer, um es zu behalten. Wenn Sie die Issuer-URL oder die Client-ID ändern, geben Sie ein neues Secret ein.',
      none: 'Wir speichern es verschlüsselt und zeigen es nie mehr an. Lassen Sie das Feld für einen öffentlichen Client leer.',
    },
    scopes: 'Scopes',
    buttonText: 'Text der Schaltfläche',
    buttonTextHint: ({ ssoName }: Variables<'ssoName'>) =>
      `Steht auf der Anmeldeseite. Wenn Sie das Feld leer lassen, lautet der Text „Mit ${ssoName} anmelden“.`,
    options: 'Optionen',
    addressesCountAsVerified: 'E-Mail-Adressen dieses Anbieters als bestätigt behandeln',
    addressesCountAsVerifiedHint:
      'Wählen Sie das nur, wenn sich dort niemand selbst eine beliebige E-Mail-Adresse geben kann. Sonst ist eine Verknüpfung nur möglich, wenn der Anbieter angibt, dass er die Adresse geprüft hat.',
    requireCode: 'Auch den Code dieser Konsole verlangen',
    requireCodeHint:
      'Nach der Anmeldung beim Anbieter wird hier ein Code aus der Authenticator-App eingegeben.',
    signOutAtProvider: 'Auch beim Anbieter abmelden',
    signOutAtProviderHint:
      'Wer sich hier abmeldet, wird auch beim Anbieter abgemeldet, wenn dieser das unterstützt.',
    changePasswordUrl: 'URL zum Ändern des Passworts',
    changePasswordUrlHint:
      'Optional. Die Seite, auf der man beim Anbieter das Passwort zurücksetzt. Wir zeigen sie beim Verknüpfen des Kontos.',
    submit: 'Speichern',
    register: 'Diese Adressen beim Anbieter eintragen',
    redirectUri: 'Redirect-URI',
    signedOutUri: 'Post-Logout-Redirect-URI',
    backChannelUri: 'Back-Channel-Logout-URI',
    overrides: 'Unteradmins mit eigenen Einstellungen',
    overrideOff: 'Aus',
    saved: {
      own: ({ issuer }: Variables<'issuer'>) => `Gespeichert. Der Anbieter unter ${issuer} antwortet.`,
      off: 'Gespeichert. Single Sign-On ist für diesen Admin ausgeschaltet.',
      inherited: ({ adminName }: Variables<'adminName'>) =>
        `Gespeichert. Hier gelten die Einstellungen von ${adminName}.`,
      none: 'Gespeichert. Für diesen Admin gelten keine Einstellungen.',
    },
    /** What a provider says that it supports. */
    findings: {
      signs: ({ algorithms }: { algorithms: readonly string[] }) => `Er signiert mit ${list(algorithms)}.`,
      createsAccounts: 'Man kann dort Konten anlegen.',
      createsNoAccounts:
        'Er gibt nicht an, dass man dort selbst Konten anlegen kann. Vielleicht muss sein Administrator sie anlegen.',
      signsOut: 'Er bietet die Abmeldung an.',
      signsNoOneOut: 'Er bietet keine Abmeldung an.',
      noEmail: 'Er gibt nicht an, dass er E-Mail-Adressen mitteilt. Für die Verknüpfung sind sie nötig.',
      noTime:
        'Er gibt nicht an, dass er den Zeitpunkt der Anmeldung mitteilt. Er ist nötig, um Änderungen ohne Code zu bestätigen. Wählen Sie „Auch den Code dieser Konsole verlangen“.',
    },
  },
} satisfies Catalogue['sso'];
