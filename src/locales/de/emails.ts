import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

/** The emails, by the name of the message. The sentences are in the order in which they appear in the email. */
export const emails = {
  invitation: {
    label: 'Einladung',
    subject: ({ productName, adminName }: Variables<'productName' | 'adminName'>) =>
      `Ihr Zugang zu ${productName} bei ${adminName}`,
    heading: ({ productName }: Variables<'productName'>) => `Willkommen bei ${productName}`,
    toMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `${actor} hat Sie zum Hauptadmin von ${adminName} gemacht. Sie verwalten dort Domains, Techniker und Unteradmins. Alles, was Sie tun, wird unter Ihrem eigenen Namen protokolliert.`,
    toTechnician: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `${actor} hat Sie als Techniker von ${adminName} eingetragen. Sie haben dieselben Rechte wie der Hauptadmin, aber einen eigenen Zugang. Alles, was Sie tun, wird unter Ihrem eigenen Namen protokolliert.`,
    startWithSso: ({ ssoName }: Variables<'ssoName'>) =>
      `Öffnen Sie zuerst den Link und fahren Sie mit ${ssoName} fort. Legen Sie dort ein Konto an, oder melden Sie sich an, wenn Sie für diese Adresse schon eines haben. Sie können stattdessen auch hier ein Passwort festlegen.`,
    start:
      'Legen Sie zuerst ein Passwort fest und richten Sie die Zwei-Faktor-Authentifizierung ein. Das dauert etwa zwei Minuten. Halten Sie Ihr Telefon bereit.',
    button: 'Einladung annehmen',
    notExpected:
      'Wenn Sie diese E-Mail nicht erwartet haben, ignorieren Sie sie. Es passiert nichts, solange Sie den Link nicht öffnen und sich registrieren.',
  },
  'password-reset': {
    label: 'Passwort zurücksetzen',
    subject: ({ productName }: Variables<'productName'>) => `Neues Passwort für ${productName} festlegen`,
    heading: 'Neues Passwort festlegen',
    requested: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `Sie haben einen Link angefordert, um ein neues Passwort für Ihren Zugang bei ${adminName} festzulegen.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} hat uns gebeten, Ihnen einen Link zu senden, mit dem Sie ein neues Passwort für Ihren Zugang bei ${adminName} festlegen können.`,
    },
    requestedHere: ({ adminName }: Variables<'adminName'>) =>
      `Jemand, vermutlich Sie, hat auf der Anmeldeseite ein neues Passwort für Ihren Zugang bei ${adminName} angefordert.`,
    untilThen:
      'Falls Sie ein Passwort haben, funktioniert es weiter, bis Sie das neue festlegen. Ihre Zwei-Faktor-Authentifizierung bleibt unverändert.',
    afterRejectedSignIn: ({ adminName }: Variables<'adminName'>) =>
      `Sie haben gemeldet, dass eine Anmeldung mit Ihrem Zugang bei ${adminName} nicht von Ihnen war. Alle Sitzungen wurden beendet, und Ihr altes Passwort funktioniert nicht mehr. Legen Sie mit diesem Link ein neues fest. Ihre Zwei-Faktor-Authentifizierung bleibt unverändert.`,
    button: 'Neues Passwort festlegen',
    ignore: 'Wenn Sie das nicht waren, ignorieren Sie diese E-Mail. Ihr Passwort bleibt unverändert.',
  },
  '2fa-reset': {
    label: '2FA zurücksetzen',
    subject: ({ productName }: Variables<'productName'>) =>
      `Zwei-Faktor-Authentifizierung für ${productName} neu einrichten`,
    heading: 'Zwei-Faktor-Authentifizierung neu einrichten',
    requested: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `Sie haben einen Link angefordert, um die Zwei-Faktor-Authentifizierung für Ihren Zugang bei ${adminName} neu einzurichten, zum Beispiel auf einem neuen Telefon.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} hat uns gebeten, Ihnen einen Link zu senden, mit dem Sie die Zwei-Faktor-Authentifizierung für Ihren Zugang bei ${adminName} neu einrichten können, zum Beispiel auf einem neuen Telefon.`,
    },
    untilThen: ({ ssoName }: Variables<'ssoName'>) =>
      `Bestätigen Sie zuerst mit Ihrem Passwort oder über ${ssoName}, dass Sie es sind. Ihre bisherigen Codes und Passkeys funktionieren weiter, bis Sie 2FA neu eingerichtet haben. Dann erhalten Sie auch einen neuen Wiederherstellungsschlüssel.`,
    button: '2FA einrichten',
  },
  'sso-link': {
    label: 'Einladung zum Single Sign-On',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Ihren Zugang zu ${productName} mit ${ssoName} verknüpfen`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `Anmelden mit ${ssoName}`,
    requested: {
      byYou: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `Sie haben einen Link angefordert, mit dem Sie sich künftig über ${ssoName} bei ${adminName} anmelden können.`,
      bySomeone: ({ actor, adminName, ssoName }: Variables<'actor' | 'adminName' | 'ssoName'>) =>
        `${actor} hat uns gebeten, Ihnen einen Link zu senden, mit dem Sie sich künftig über ${ssoName} bei ${adminName} anmelden können.`,
    },
    account:
      'Verwenden Sie dort Ihr Konto für diese E-Mail-Adresse. Falls Sie noch keines haben, können Sie eines anlegen. Sie können sich weiterhin so anmelden wie bisher.',
    button: ({ ssoName }: Variables<'ssoName'>) => `Mit ${ssoName} verknüpfen`,
  },
  'address-change': {
    label: 'Bestätigung der Adresse',
    subject: ({ productName }: Variables<'productName'>) =>
      `Neue E-Mail-Adresse für ${productName} bestätigen`,
    heading: 'Neue E-Mail-Adresse bestätigen',
    requested: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `Sie haben uns gebeten, alle E-Mails zu Ihrem Zugang bei ${adminName} künftig an diese Adresse zu senden.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} hat uns gebeten, alle E-Mails zu Ihrem Zugang bei ${adminName} künftig an diese Adresse zu senden.`,
    },
    untilThen:
      'Melden Sie sich mit diesem Zugang an und bestätigen Sie die Adresse. Bis dahin verwenden wir die alte Adresse.',
    button: 'Diese Adresse bestätigen',
    notExpected:
      'Wenn das nicht Ihr Zugang ist, hat sich vermutlich jemand bei der Adresse vertippt. Ignorieren Sie diese E-Mail, dann ändert sich nichts.',
  },
  'address-changing': {
    label: 'Hinweis auf Adressänderung',
    subject: ({ productName }: Variables<'productName'>) =>
      `Ihre E-Mail-Adresse für ${productName} soll geändert werden`,
    heading: 'Ihre E-Mail-Adresse soll geändert werden',
    requested: {
      byYou: ({ adminName, newAddress }: Variables<'adminName' | 'newAddress'>) =>
        `Sie haben uns gebeten, E-Mails zu Ihrem Zugang bei ${adminName} an ${newAddress} statt an diese Adresse zu senden.`,
      bySomeone: ({ actor, adminName, newAddress }: Variables<'actor' | 'adminName' | 'newAddress'>) =>
        `${actor} hat uns gebeten, E-Mails zu Ihrem Zugang bei ${adminName} an ${newAddress} statt an diese Adresse zu senden.`,
    },
    untilThen:
      'Die Adresse ändert sich erst, wenn Sie sich anmelden und sie über den Link bestätigen, den wir an die neue Adresse gesendet haben.',
    notYours: {
      askActor: ({ actor }: Variables<'actor'>) =>
        `Wenn die neue Adresse nicht Ihnen gehört, bestätigen Sie sie nicht, und fragen Sie bei ${actor} nach.`,
      askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `Wenn die neue Adresse nicht Ihnen gehört, bestätigen Sie sie nicht, und fragen Sie bei ${actor} oder beim Hauptadmin von ${adminName} nach.`,
      askSystemAdministrator:
        'Wenn die neue Adresse nicht Ihnen gehört, bestätigen Sie sie nicht, und fragen Sie bei Ihrer Systemadministration nach.',
    },
  },
  'password-changed': {
    label: 'Hinweis auf neues Passwort',
    subject: ({ productName }: Variables<'productName'>) => `Ihr Passwort für ${productName} wurde geändert`,
    heading: 'Ihr Passwort wurde geändert',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Jemand, vermutlich Sie, hat ein neues Passwort für Ihren Zugang bei ${adminName} festgelegt. Alle anderen Sitzungen wurden beendet.`,
    nothingToDo: 'Wenn Sie das waren, müssen Sie nichts tun.',
  },
  '2fa-changed': {
    label: 'Hinweis auf neue 2FA',
    subject: ({ productName }: Variables<'productName'>) =>
      `Die Zwei-Faktor-Authentifizierung für ${productName} wurde eingerichtet`,
    heading: 'Die Zwei-Faktor-Authentifizierung wurde eingerichtet',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Jemand, vermutlich Sie, hat die Zwei-Faktor-Authentifizierung für Ihren Zugang bei ${adminName} eingerichtet. Frühere Codes und Wiederherstellungsschlüssel funktionieren nicht mehr.`,
    nothingToDo:
      'Wenn Sie das waren, müssen Sie nichts tun. Bewahren Sie den Wiederherstellungsschlüssel sicher auf.',
  },
  'recovery-key-used': {
    label: 'Hinweis auf verwendeten Wiederherstellungsschlüssel',
    subject: ({ productName }: Variables<'productName'>) =>
      `Ihr Wiederherstellungsschlüssel für ${productName} wurde verwendet`,
    heading: 'Ihr Wiederherstellungsschlüssel wurde verwendet',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Jemand hat mit Ihrem Wiederherstellungsschlüssel die Zwei-Faktor-Authentifizierung für Ihren Zugang bei ${adminName} ausgeschaltet. Der Schlüssel kann nicht noch einmal verwendet werden.`,
    next: 'Sie müssen die Zwei-Faktor-Authentifizierung neu einrichten, bevor Sie weiterarbeiten können. Dann erhalten Sie einen neuen Wiederherstellungsschlüssel.',
  },
  'passkey-added': {
    label: 'Hinweis auf neuen Passkey',
    subject: ({ productName }: Variables<'productName'>) =>
      `Ein Passkey wurde zu Ihrem Zugang zu ${productName} hinzugefügt`,
    heading: 'Ein Passkey wurde hinzugefügt',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Jemand, vermutlich Sie, hat einen Passkey zu Ihrem Zugang bei ${adminName} hinzugefügt. Er kann statt eines Codes verwendet werden.`,
    nothingToDo: 'Wenn Sie das waren, müssen Sie nichts tun.',
  },
  'passkey-removed': {
    label: 'Hinweis auf entfernten Passkey',
    subject: ({ productName }: Variables<'productName'>) =>
      `Ein Passkey wurde von Ihrem Zugang zu ${productName} entfernt`,
    heading: 'Ein Passkey wurde entfernt',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Jemand, vermutlich Sie, hat einen Passkey von Ihrem Zugang bei ${adminName} entfernt. Er kann nicht mehr verwendet werden.`,
    nothingToDo: 'Wenn Sie das waren, müssen Sie nichts tun.',
  },
  'authenticator-app-added': {
    label: 'Hinweis auf neue Authenticator-App',
    subject: ({ productName }: Variables<'productName'>) =>
      `Eine Authenticator-App wurde zu Ihrem Zugang zu ${productName} hinzugefügt`,
    heading: 'Eine Authenticator-App wurde hinzugefügt',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Jemand, vermutlich Sie, hat eine Authenticator-App zu Ihrem Zugang bei ${adminName} hinzugefügt. Ihre Codes können statt eines Passkeys verwendet werden.`,
    nothingToDo: 'Wenn Sie das waren, müssen Sie nichts tun.',
  },
  'authenticator-app-removed': {
    label: 'Hinweis auf entfernte Authenticator-App',
    subject: ({ productName }: Variables<'productName'>) =>
      `Die Authenticator-App wurde von Ihrem Zugang zu ${productName} entfernt`,
    heading: 'Die Authenticator-App wurde entfernt',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Jemand, vermutlich Sie, hat die Authenticator-App von Ihrem Zugang bei ${adminName} entfernt. Ihre Codes funktionieren nicht mehr.`,
    nothingToDo: 'Wenn Sie das waren, müssen Sie nichts tun.',
  },
  'sso-linked': {
    label: 'Hinweis zum Single Sign-On',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Ihr Zugang zu ${productName} ist mit ${ssoName} verknüpft`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `Mit ${ssoName} verknüpft`,
    happened: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
      `Ihr Zugang bei ${adminName} ist jetzt mit Ihrem Konto bei ${ssoName} verknüpft. Sie können sich mit diesem Konto anmelden.`,
    nothingToDo: 'Wenn Sie das waren, müssen Sie nichts tun.',
  },
  'sso-unlinked': {
    label: 'Hinweis zum Single Sign-On',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Ihr Zugang zu ${productName} ist nicht mehr mit ${ssoName} verknüpft`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `Nicht mehr mit ${ssoName} verknüpft`,
    unlinked: {
      byYou: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `Sie haben die Verknüpfung Ihres Zugangs bei ${adminName} mit Ihrem Konto bei ${ssoName} aufgehoben. Melden Sie sich ab jetzt mit Ihrem Passwort an.`,
      bySomeone: ({ actor, adminName, ssoName }: Variables<'actor' | 'adminName' | 'ssoName'>) =>
        `${actor} hat die Verknüpfung Ihres Zugangs bei ${adminName} mit Ihrem Konto bei ${ssoName} aufgehoben. Melden Sie sich ab jetzt mit Ihrem Passwort an.`,
    },
    password:
      'Falls Sie noch kein Passwort haben, senden wir Ihnen eine weitere E-Mail, mit der Sie eines festlegen können.',
  },
  'username-changed': {
    label: 'Hinweis auf neuen Benutzernamen',
    subject: ({ productName, after }: Variables<'productName' | 'after'>) =>
      `Ihr Benutzername für ${productName} lautet jetzt ${after}`,
    heading: ({ after }: Variables<'after'>) => `Ihr Benutzername lautet jetzt ${after}`,
    changed: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `Sie haben den Benutzernamen Ihres Zugangs bei ${adminName} geändert.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} hat den Benutzernamen Ihres Zugangs bei ${adminName} geändert.`,
    },
    signIn:
      'Verwenden Sie bei der nächsten Anmeldung den neuen Benutzernamen oder Ihre E-Mail-Adresse. Ihr Passwort und Ihre Zwei-Faktor-Authentifizierung bleiben unverändert.',
    notExpected: {
      askActor: ({ actor }: Variables<'actor'>) =>
        `Wenn Sie das nicht erwartet haben, fragen Sie bei ${actor} nach. Vorhandene Einträge im Audit-Protokoll behalten den alten Benutzernamen.`,
      askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `Wenn Sie das nicht erwartet haben, fragen Sie bei ${actor} oder beim Hauptadmin von ${adminName} nach. Vorhandene Einträge im Audit-Protokoll behalten den alten Benutzernamen.`,
      askSystemAdministrator:
        'Wenn Sie das nicht erwartet haben, fragen Sie bei Ihrer Systemadministration nach. Vorhandene Einträge im Audit-Protokoll behalten den alten Benutzernamen.',
    },
  },
  'access-ends': {
    label: 'Erinnerung an das Ende des Zugangs',
    subject: ({ productName, date }: Variables<'productName' | 'date'>) =>
      `Ihr Zugang zu ${productName} endet am ${date}`,
    heading: 'Ihr Zugang endet bald',
    ends: ({
      productName,
      adminName,
      date,
      zone,
    }: Variables<'productName' | 'adminName' | 'date' | 'zone'>) =>
      `Ihr Zugang zu ${productName} bei ${adminName} endet mit dem Ende des Tages am ${date} in der Zeitzone ${zone}. Danach können Sie sich nicht mehr anmelden.`,
    notExpected: ({ adminName }: Variables<'adminName'>) =>
      `Wenn Sie den Zugang länger brauchen, wenden Sie sich an die Person, die Ihren Zugang bei ${adminName} verwaltet.`,
  },
  'access-ends-for-admin': {
    label: 'Erinnerung an das Ende des Zugangs für Admins',
    subject: ({ technician, date }: Variables<'technician' | 'date'>) =>
      `Der Zugang von ${technician} endet am ${date}`,
    heading: 'Der Zugang eines Technikers endet bald',
    ends: ({
      technician,
      productName,
      adminName,
      date,
      zone,
    }: Variables<'technician' | 'productName' | 'adminName' | 'date' | 'zone'>) =>
      `Der Zugang von ${technician} zu ${productName} bei ${adminName} endet mit dem Ende des Tages am ${date} in der Zeitzone ${zone}.`,
    extend:
      'Um ihn zu verlängern, öffnen Sie den Techniker unter „Techniker verwalten“ und geben Sie ein späteres Datum ein.',
    notExpected: 'Wenn der Techniker den Zugang nicht länger braucht, müssen Sie nichts tun.',
  },
  'unused-access': {
    label: 'Warnung vor ungenutztem Zugang',
    subject: ({ productName }: Variables<'productName'>) =>
      `Melden Sie sich an, um Ihren Zugang zu ${productName} zu behalten`,
    heading: 'Ihr Zugang wird deaktiviert',
    ends: ({ adminName, time, days }: Variables<'adminName' | 'time'> & { days: number }) =>
      `Ihr Zugang bei ${adminName} wird am ${time} deaktiviert, weil Sie sich lange nicht angemeldet haben. ${adminName} deaktiviert Zugänge nach ${number(days)} Tagen ohne Anmeldung.`,
    keep: 'Um Ihren Zugang zu behalten, melden Sie sich vorher an. Mehr müssen Sie nicht tun.',
    button: ({ productName }: Variables<'productName'>) => `Bei ${productName} anmelden`,
    notExpected: 'Wenn Sie diesen Zugang nicht mehr brauchen, müssen Sie nichts tun.',
  },
  'review-reminder': {
    label: 'Erinnerung an eine Zugangsprüfung',
    subject: ({ admin }: Variables<'admin'>) => `Zugangsprüfung von ${admin}`,
    heading: 'Eine Zugangsprüfung wartet auf Sie',
    asks: ({ actor, admin }: Variables<'actor' | 'admin'>) =>
      `${actor} erinnert Sie an die Zugangsprüfung von ${admin}.`,
    undecided: ({ undecided, total }: Record<'undecided' | 'total', number>) =>
      plural(undecided, {
        one: (n) => `Über ${n} von ${number(total)} Technikern ist noch nicht entschieden.`,
        other: (n) => `Über ${n} von ${number(total)} Technikern ist noch nicht entschieden.`,
      }),
    complete: 'Über alle Techniker ist entschieden. Die Prüfung kann abgezeichnet werden.',
    button: 'Prüfung öffnen',
    notExpected: 'Wenn jemand anderes an dieser Prüfung arbeitet, müssen Sie nichts tun.',
  },
  'account-blocked': {
    label: 'Hinweis auf Sperre',
    subject: ({ productName }: Variables<'productName'>) =>
      `Zu viele fehlgeschlagene Anmeldungen bei ${productName}`,
    heading: 'Zu viele fehlgeschlagene Anmeldungen',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Jemand hat zu oft versucht, sich mit Ihrem Zugang bei ${adminName} und einem falschen Passwort oder Code anzumelden. Es ist nicht gelungen.`,
    codesOff: ({ codes }: { codes: number }) =>
      `Es gab ${number(codes)} falsche Codes hintereinander. Deshalb akzeptieren wir keine Codes mehr, bis Ihre Zwei-Faktor-Authentifizierung zurückgesetzt wird. Offene Sitzungen bleiben offen.`,
    blocked: ({ until }: Variables<'until'>) =>
      `Die Anmeldung ist gesperrt bis ${until}. Offene Sitzungen bleiben offen.`,
    wasYouCodesOff: {
      mainAdmin: ({ adminName }: Variables<'adminName'>) =>
        `Wenn Sie das waren, bitten Sie den Hauptadmin von ${adminName}, „2FA zurücksetzen“ zu wählen.`,
      adminAbove: ({ adminName }: Variables<'adminName'>) =>
        `Wenn Sie das waren, bitten Sie einen Admin oberhalb von ${adminName}, „2FA zurücksetzen“ zu wählen.`,
      manager:
        'Wenn Sie das waren, bitten Sie die Person, die Ihren Zugang verwaltet, „2FA zurücksetzen“ zu wählen.',
      systemAdministrator: ({ command }: Variables<'command'>) =>
        `Wenn Sie das waren, bitten Sie Ihre Systemadministration, „${command}“ auszuführen.`,
    },
    wasYouBlocked:
      'Wenn Sie das waren, warten Sie und versuchen Sie es erneut, oder verwenden Sie „Passwort vergessen?“.',
    wasNotYou: {
      mainAdmin: ({ adminName }: Variables<'adminName'>) =>
        `Wenn nicht, informieren Sie den Hauptadmin von ${adminName}. Ihr Passwort und Ihre Zwei-Faktor-Authentifizierung haben Sie geschützt.`,
      adminAbove: ({ adminName }: Variables<'adminName'>) =>
        `Wenn nicht, informieren Sie einen Admin oberhalb von ${adminName}. Ihr Passwort und Ihre Zwei-Faktor-Authentifizierung haben Sie geschützt.`,
      manager:
        'Wenn nicht, informieren Sie die Person, die Ihren Zugang verwaltet. Ihr Passwort und Ihre Zwei-Faktor-Authentifizierung haben Sie geschützt.',
      systemAdministrator:
        'Wenn nicht, informieren Sie Ihre Systemadministration. Ihr Passwort und Ihre Zwei-Faktor-Authentifizierung haben Sie geschützt.',
    },
  },
  deactivated: {
    label: 'Hinweis auf Deaktivierung',
    subject: ({ productName }: Variables<'productName'>) => `Ihr Zugang zu ${productName} wurde deaktiviert`,
    heading: ({ adminName }: Variables<'adminName'>) => `Ihr Zugang bei ${adminName} wurde deaktiviert`,
    happened: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `${actor} hat Ihren Zugang bei ${adminName} deaktiviert. Sie können sich nicht mehr anmelden, und alle Ihre Sitzungen wurden beendet.`,
    unused: ({ adminName, days }: Variables<'adminName'> & { days: number }) =>
      `Mit Ihrem Zugang bei ${adminName} hat sich ${number(days)} Tage lang niemand angemeldet. Deshalb wurde er automatisch deaktiviert. Sie können sich nicht mehr anmelden, und alle Ihre Sitzungen wurden beendet.`,
    kept: 'Ihr Zugang ist nicht gelöscht. Wer ihn verwaltet, kann ihn wieder aktivieren.',
  },
  'new-sign-in': {
    label: 'Hinweis auf neue Anmeldung',
    subject: ({ productName }: Variables<'productName'>) => `Neue Anmeldung bei ${productName}`,
    heading: 'Neue Anmeldung mit einem neuen Browser',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Jemand, wahrscheinlich Sie, hat sich bei ${adminName} mit Ihrem Zugang angemeldet, und zwar mit einem Browser, den wir noch nicht kennen. Wenn Sie das waren, brauchen Sie nichts zu tun.`,
    button: {
      label: 'Das war ich nicht',
      endsPassword:
        'Wenn Sie das nicht waren, wählen Sie die Schaltfläche und bestätigen Sie. Dann enden alle Sitzungen, das jetzige Passwort funktioniert nicht mehr, und wir senden Ihnen einen Link, mit dem Sie ein neues festlegen.',
      endsSessions:
        'Wenn Sie das nicht waren, wählen Sie die Schaltfläche und bestätigen Sie. Dann enden alle Sitzungen, und wir benachrichtigen die Person, die Ihren Zugang verwaltet.',
    },
    removesFactors:
      'Wir entfernen auch Passkeys und Authenticator-Apps, die während oder nach dieser Anmeldung hinzugefügt wurden, und Passkeys, die dabei oder danach verwendet wurden. Wenn Sie keinen anderen zweiten Faktor haben, sperren wir sie stattdessen.',
    browser: ({ browser, system }: Variables<'browser' | 'system'>) => `${browser} auf ${system}`,
  },
  'sign-in-rejected': {
    label: 'Hinweis auf gemeldete Anmeldung',
    subject: ({ username }: Variables<'username'>) => `${username} hat eine Anmeldung gemeldet`,
    heading: ({ username }: Variables<'username'>) => `${username} hat eine Anmeldung gemeldet`,
    happened: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `${username} bei ${adminName} hat gemeldet, dass sich jemand anderes mit diesem Zugang angemeldet hat. Alle Sitzungen des Zugangs wurden beendet.`,
    next: ({ ssoName }: Variables<'ssoName'>) =>
      `Der Zugang hat hier kein Passwort. Die Anmeldung erfolgte also über ${ssoName} oder mit einem Passkey. Bitten Sie die Person, ihr Passwort dort zu ändern und Passkeys zu entfernen, die sie nicht kennt.`,
    notExpected: ({ username }: Variables<'username'>) =>
      `Wenn Sie ${username} nicht erreichen, deaktivieren Sie den Zugang so lange.`,
  },
  'sign-in-with-sso': {
    label: 'Erinnerung an Single Sign-On',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Bei ${productName} melden Sie sich mit ${ssoName} an`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `Sie melden sich mit ${ssoName} an`,
    requestedHere: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
      `Jemand, vermutlich Sie, hat auf der Anmeldeseite ein neues Passwort für Ihren Zugang bei ${adminName} angefordert. Dieser Zugang hat kein Passwort, weil Sie sich mit ${ssoName} anmelden.`,
    next: ({ ssoName }: Variables<'ssoName'>) =>
      `Melden Sie sich mit ${ssoName} an. Wenn Sie Ihr Passwort dort vergessen haben, setzen Sie es dort zurück. Wenn Sie auch hier ein Passwort möchten, melden Sie sich an, öffnen Sie Ihr Benutzerprofil und wählen Sie „Passwort festlegen“.`,
    lockedOut: {
      mainAdmin: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `Wenn Sie sich nicht mehr mit ${ssoName} anmelden können, bitten Sie den Hauptadmin von ${adminName}, „Passwort zurücksetzen“ zu wählen.`,
      adminAbove: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `Wenn Sie sich nicht mehr mit ${ssoName} anmelden können, bitten Sie einen Admin oberhalb von ${adminName}, „Passwort zurücksetzen“ zu wählen.`,
      manager: ({ ssoName }: Variables<'ssoName'>) =>
        `Wenn Sie sich nicht mehr mit ${ssoName} anmelden können, bitten Sie die Person, die Ihren Zugang verwaltet, „Passwort zurücksetzen“ zu wählen.`,
      systemAdministrator: ({ command, ssoName }: Variables<'command' | 'ssoName'>) =>
        `Wenn Sie sich nicht mehr mit ${ssoName} anmelden können, bitten Sie Ihre Systemadministration, „${command}“ auszuführen.`,
    },
    button: 'Zur Anmeldeseite',
    notExpected: 'Wenn Sie das nicht waren, ignorieren Sie diese E-Mail. Es hat sich nichts geändert.',
  },
  'sign-up': {
    label: 'Neues Konto',
    subject: ({ productName }: Variables<'productName'>) => `Ihr neues Konto bei ${productName}`,
    heading: ({ productName }: Variables<'productName'>) => `Ihr neues Konto bei ${productName}`,
    requested: 'Jemand, vermutlich Sie, hat ein Konto mit dieser Adresse angefordert.',
    next: 'Um es anzulegen, wählen Sie ein Passwort und richten Sie die Zwei-Faktor-Authentifizierung ein. Das dauert etwa zwei Minuten. Halten Sie Ihr Telefon bereit.',
    button: 'Konto anlegen',
    notExpected: 'Wenn Sie das nicht waren, ignorieren Sie diese E-Mail. Es wird kein Konto angelegt.',
  },
  'account-exists': {
    label: 'Konto schon vorhanden',
    subject: ({ productName }: Variables<'productName'>) => `Sie haben schon ein Konto bei ${productName}`,
    heading: ({ productName }: Variables<'productName'>) => `Sie haben schon ein Konto bei ${productName}`,
    requested:
      'Jemand, vermutlich Sie, hat ein neues Konto mit dieser Adresse angefordert, aber Sie haben schon eines.',
    signIn: ({ signInUrl }: Variables<'signInUrl'>) => `Hier können Sie sich anmelden: ${signInUrl}`,
    password:
      'Wenn Sie Ihr Passwort nicht wissen, legen Sie ein neues fest. Ihre Zwei-Faktor-Authentifizierung bleibt unverändert.',
    button: 'Neues Passwort festlegen',
    notExpected:
      'Wenn Sie das nicht waren, ignorieren Sie diese E-Mail. Ihr Konto und Ihr Passwort bleiben unverändert.',
  },
  'test-mail': {
    label: 'Test-E-Mail',
    subject: ({ productName }: Variables<'productName'>) => `Test-E-Mail von ${productName}`,
    heading: 'Die Mail-Einstellungen funktionieren',
    sent: ({ actor, productName }: Variables<'actor' | 'productName'>) =>
      `${actor} hat diese E-Mail aus den Mail-Einstellungen von ${productName} gesendet, um zu prüfen, ob E-Mails ankommen. Diese ist angekommen.`,
    notExpected: 'Sie müssen nichts tun.',
  },
} satisfies Catalogue['emails'];

/** Text that several emails share. */
export const emailParts = {
  unexpectedLink: {
    askActor: ({ actor }: Variables<'actor'>) =>
      `Wenn Sie das nicht erwartet haben, fragen Sie bei ${actor} nach, bevor Sie den Link verwenden. Bis dahin ändert sich nichts.`,
    askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `Wenn Sie das nicht erwartet haben, fragen Sie bei ${actor} oder beim Hauptadmin von ${adminName} nach, bevor Sie den Link verwenden. Bis dahin ändert sich nichts.`,
    askSystemAdministrator:
      'Wenn Sie das nicht erwartet haben, fragen Sie bei Ihrer Systemadministration nach, bevor Sie den Link verwenden. Bis dahin ändert sich nichts.',
  },
  unexpectedChange: {
    askActor: ({ actor }: Variables<'actor'>) =>
      `Wenn Sie das nicht erwartet haben, fragen Sie bei ${actor} nach.`,
    askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `Wenn Sie das nicht erwartet haben, fragen Sie bei ${actor} oder beim Hauptadmin von ${adminName} nach.`,
    askSystemAdministrator:
      'Wenn Sie das nicht erwartet haben, fragen Sie bei Ihrer Systemadministration nach.',
  },
  wasNotYou: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Wenn Sie das nicht waren, informieren Sie sofort den Hauptadmin von ${adminName}. Er kann Ihre Sitzungen beenden und Ihr Passwort und Ihre Zwei-Faktor-Authentifizierung zurücksetzen.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Wenn Sie das nicht waren, informieren Sie sofort einen Admin oberhalb von ${adminName}. Er kann Ihre Sitzungen beenden und Ihr Passwort und Ihre Zwei-Faktor-Authentifizierung zurücksetzen.`,
    manager:
      'Wenn Sie das nicht waren, informieren Sie sofort die Person, die Ihren Zugang verwaltet. Sie kann Ihre Sitzungen beenden und Ihr Passwort und Ihre Zwei-Faktor-Authentifizierung zurücksetzen.',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Wenn Sie das nicht waren, informieren Sie sofort Ihre Systemadministration. Sie kann Ihr Passwort und Ihre Zwei-Faktor-Authentifizierung mit „${command}“ zurücksetzen.`,
  },
  linkExpires: ({ until }: Variables<'until'>) =>
    `Dieser Link funktioniert einmal und ist gültig bis ${until}.`,
  copyAddress: 'Wenn die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
  hiddenLink: '[der Link ist hier ausgeblendet]',
  before: ({ label }: Variables<'label'>) => `${label}:`,
  facts: {
    username: 'Benutzername',
    oldUsername: 'Alter Benutzername',
    newUsername: 'Neuer Benutzername',
    account: 'Konto',
    mainAdmin: 'Hauptadmin',
    invitedBy: 'Eingeladen von',
    requestedBy: 'Angefordert von',
    unlinkedBy: 'Verknüpfung aufgehoben von',
    deactivatedBy: 'Deaktiviert von',
    deactivatedAt: 'Deaktivierung',
    changedBy: 'Geändert von',
    sentBy: 'Gesendet von',
    requestedFrom: 'Angefordert von der Adresse',
    passkey: 'Passkey',
    lastDay: 'Letzter Tag des Zugangs',
    when: 'Zeitpunkt',
    browser: 'Browser',
    from: 'Von',
  },
  you: 'Sie selbst',
  yourSystemAdministrator: 'Ihre Systemadministration',
  footer: ({ productName, adminName }: Variables<'productName' | 'adminName'>) =>
    `Dies ist eine automatische E-Mail von ${productName} zu Ihrem Zugang bei ${adminName}.`,
} satisfies Catalogue['emailParts'];
