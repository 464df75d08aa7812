import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

interface Limit {
  limit: number;
}

/** The errors of forms, in the order of their fields, and why a change is refused. */
export const validation = {
  lookalike: ({ typed, plain }: Variables<'typed' | 'plain'>) =>
    `Ersetzen Sie „${typed}“ durch „${plain}“. Die beiden sehen gleich aus, sind aber verschiedene Zeichen.`,
  username: {
    missing: 'Geben Sie einen Benutzernamen ein.',
    rule: 'Verwenden Sie 2 bis 64 Zeichen: a bis z, 0 bis 9, Punkt, Bindestrich und Unterstrich.',
    taken: 'Dieser Benutzername ist schon vergeben.',
    orEmailTaken: 'Dieser Benutzername oder diese E-Mail-Adresse ist schon vergeben.',
  },
  email: {
    missing: 'Geben Sie eine E-Mail-Adresse ein.',
    tooLong: ({ limit }: Limit) => `Eine E-Mail-Adresse darf höchstens ${number(limit)} Zeichen haben.`,
    invalid: 'Geben Sie eine einzelne E-Mail-Adresse ein, zum Beispiel amy@acme.example.',
    taken: 'Diese E-Mail-Adresse ist schon vergeben.',
    fixed:
      'Die Adresse kann nicht geändert werden, solange der Techniker oder sein Admin inaktiv ist. Aktivieren Sie ihn zuerst.',
  },
  accessEndsOn: {
    missing: 'Geben Sie den letzten Tag des Zugangs ein.',
    invalid: 'Geben Sie ein gültiges Datum als Jahr, Monat und Tag ein, zum Beispiel 2027-12-31.',
    past: 'Dieser Tag ist vorbei. Geben Sie das heutige oder ein späteres Datum ein.',
    own: 'Das Enddatum Ihres eigenen Zugangs können Sie nicht ändern.',
  },
  notes: {
    tooLong: ({ limit }: Limit) => `Notizen dürfen höchstens ${number(limit)} Zeichen haben.`,
  },
  admin: {
    missing: 'Wählen Sie einen Admin.',
    notYours: 'Wählen Sie Ihren eigenen Admin oder einen darunter.',
    inactive: ({ admin }: Variables<'admin'>) =>
      `${admin} ist inaktiv, deshalb kann sich dort niemand anmelden.`,
    notATarget:
      'Wählen Sie einen anderen Ihrer Admins: nicht den jetzigen darüber, nicht ihn selbst und keinen darunter.',
  },
  adminName: {
    missing: 'Geben Sie einen Namen ein, zum Beispiel Acme East.',
    tooLong: ({ limit }: Limit) => `Ein Name darf höchstens ${number(limit)} Zeichen haben.`,
    invalid: 'Geben Sie den Namen in einer Zeile ein, ohne Steuerzeichen.',
    ofOrganisation: 'Geben Sie den Namen Ihrer Organisation ein.',
  },
  shortName: {
    missing: 'Geben Sie einen Kurznamen ein, weil aus diesem Namen keiner gebildet werden kann.',
    tooLong: ({ limit }: Limit) => `Ein Kurzname darf höchstens ${number(limit)} Zeichen haben.`,
    invalid: 'Verwenden Sie a bis z, 0 bis 9 und dazwischen einzelne Bindestriche.',
    reserved: 'Dieser Kurzname kann nicht verwendet werden.',
    taken: 'Dieser Kurzname ist schon vergeben.',
  },
  language: { missing: 'Wählen Sie eine Sprache aus der Liste.' },
  timeZone: { missing: 'Wählen Sie eine Zeitzone aus der Liste.' },
  currentPassword: {
    missing: 'Geben Sie Ihr aktuelles Passwort ein.',
    wrong: 'Das ist nicht Ihr aktuelles Passwort.',
    justChanged: 'Ihr Passwort wurde gerade geändert. Geben Sie das neue ein.',
  },
  newPassword: {
    missing: 'Wählen Sie ein Passwort.',
    tooShort: ({ least, length }: { least: number; length: number }) =>
      `Verwenden Sie mindestens ${number(least)} Zeichen. Dieses Passwort hat ${number(length)}.`,
    tooLong: ({ most, length }: { most: number; length: number }) =>
      `Verwenden Sie höchstens ${number(most)} Zeichen. Dieses Passwort hat ${number(length)}.`,
    tooEasy: 'Zu leicht zu erraten.',
  },
  clientSecret: { again: 'Geben Sie das Client-Secret noch einmal ein.' },
  oauthSettings: {
    mode: 'Wählen Sie, welche Einstellungen dieser Admin verwendet.',
    issuer: 'Geben Sie eine URL ein, zum Beispiel https://login.acme.example',
    issuerMissing: 'Geben Sie die Issuer-URL des Anbieters ein.',
    issuerNotHttps:
      'Es wurde nichts gespeichert. Geben Sie eine Issuer-URL ein, die mit https:// beginnt. Auch ihre Endpunkte müssen https:// verwenden.',
    otherIssuer: ({ issuer }: Variables<'issuer'>) =>
      `Der Anbieter unter dieser URL verwendet die Issuer-URL ${issuer}. Geben Sie genau diese ein.`,
    namelessIssuer:
      'Der Anbieter unter dieser URL nennt seine Issuer-URL nicht, deshalb können wir ihn nicht verwenden. Es wurde nichts gespeichert.',
    unusable: ({ problem }: Variables<'problem'>) =>
      `Wir können diesen Anbieter nicht verwenden, deshalb wurde nichts gespeichert. ${problem}`,
    unusableWithDetail: ({ problem, detail }: Variables<'problem' | 'detail'>) =>
      `Wir können diesen Anbieter nicht verwenden, deshalb wurde nichts gespeichert. ${problem} Details: ${detail}`,
    clientId: ({ limit }: Limit) =>
      `Eine Client-ID muss in einer Zeile stehen und darf höchstens ${number(limit)} Zeichen haben.`,
    clientIdMissing: 'Geben Sie die Client-ID ein, die der Anbieter dieser Konsole gegeben hat.',
    clientSecret: ({ limit }: Limit) => `Ein Client-Secret darf höchstens ${number(limit)} Zeichen haben.`,
    scopes: ({ limit }: Limit) =>
      `Scopes müssen in einer Zeile stehen und dürfen höchstens ${number(limit)} Zeichen haben.`,
    scopesInvalid: 'Geben Sie Scopes mit Leerzeichen dazwischen ein, zum Beispiel: openid email profile',
    buttonText: ({ limit }: Limit) =>
      `Der Text der Schaltfläche muss in einer Zeile stehen und darf höchstens ${number(limit)} Zeichen haben.`,
    changePasswordUrl:
      'Geben Sie eine URL ein, zum Beispiel https://login.acme.example/password, oder lassen Sie das Feld leer.',
    modes: { inherit: '„die Einstellungen darüber“', own: '„ein“', off: '„aus“' },
    on: 'ein',
    off: 'aus',
    noSecret: 'kein Secret',
    otherSecret: 'ein anderes Secret',
  },
  providerNotRunning: ({ issuer }: Variables<'issuer'>) =>
    `Wir können den Anbieter unter ${issuer} gerade nicht verwenden. Starten Sie ihn mit npm run sso-provider, oder entfernen Sie das Häkchen und binden Sie ihn später in den OAuth-Einstellungen an.`,
  usedLink: 'Dieser Link kann nicht mehr verwendet werden.',
  handedOver: ({ domain, admin }: Variables<'domain' | 'admin'>) =>
    `Jemand anderes hat ${domain} an ${admin} übergeben, während diese Seite offen war. Die Domain wurde nicht entfernt. Wählen Sie noch einmal „Entfernen“, wenn sie dort entfernt werden soll.`,
  /** Someone else saved the form in the meantime. */
  accessRules: {
    mode: 'Wählen Sie aus, welche Regeln dieser Admin verwendet.',
    days: ({ min, max }: { min: number; max: number }) =>
      `Geben Sie eine ganze Zahl von ${number(min)} bis ${number(max)} Tagen ein, oder lassen Sie das Feld leer.`,
    nothing: 'Geben Sie die Tage für mindestens eine Regel ein, oder wählen Sie „Aus“.',
    modes: { inherit: '„die Regeln darüber“', own: '„ein“', off: '„aus“' },
  },
  stale: {
    profile:
      'Jemand anderes hat Ihr Profil geändert, während Sie es bearbeiteten. Es wurde nichts gespeichert. Prüfen Sie die Felder unten und speichern Sie dann noch einmal.',
    technician:
      'Jemand anderes hat diesen Techniker geändert, während Sie ihn bearbeiteten. Es wurde nichts gespeichert. Prüfen Sie die Felder unten und speichern Sie dann noch einmal.',
    admin:
      'Jemand anderes hat diesen Admin geändert, während Sie ihn bearbeiteten. Es wurde nichts gespeichert. Prüfen Sie die Felder unten und speichern Sie dann noch einmal.',
    domain:
      'Jemand anderes hat diese Domain geändert, während Sie sie bearbeiteten. Es wurde nichts gespeichert. Prüfen Sie die Felder unten und speichern Sie dann noch einmal.',
    decision:
      'Jemand anderes hat über diesen Techniker entschieden, während Sie das Formular bearbeiteten. Es wurde nichts gespeichert. Prüfen Sie die Felder unten und speichern Sie dann noch einmal.',
    settings:
      'Jemand anderes hat diese Einstellungen geändert, während Sie sie bearbeiteten. Es wurde nichts gespeichert. Prüfen Sie die Felder unten und speichern Sie dann noch einmal.',
    panel:
      'Jemand anderes hat dieses Panel geändert, während Sie es bearbeiteten. Es wurde nichts gespeichert. Prüfen Sie die Felder unten und speichern Sie dann noch einmal.',
  },
  changed: ({ saved, typed }: Variables<'saved' | 'typed'>) =>
    `Jemand anderes hat das auf ${saved} geändert. In Ihrem Formular stand ${typed}.`,
  nothing: 'nichts',
  quoted: ({ value }: Variables<'value'>) => `„${value}“`,
  /** Why a change is refused, without a full stop. */
  refused: {
    emails: ({ wait }: Variables<'wait'>) =>
      `An diese Adresse wurden so viele E-Mails gesendet, wie derzeit erlaubt sind. Versuchen Sie es ${wait} noch einmal`,
    addressChanges: ({ wait }: Variables<'wait'>) =>
      `Sie haben so viele E-Mail-Adressen geändert, wie in einer Stunde erlaubt sind. Versuchen Sie es ${wait} noch einmal`,
    exportRunning:
      'Ein anderer Export Ihres Zugangs wird noch heruntergeladen. Warten Sie, bis er fertig ist, oder brechen Sie ihn im Browser ab',
    noAddressChange: 'Es gibt keine Adressänderung mehr zu bestätigen',
    emailsHeld: 'Diese Installation hält E-Mails zurück (MAIL_HOLD)',
    accessEnded: 'Die Person, die das gestartet hat, hat keinen Zugriff mehr',
  },
  tooManyNames: ({ wait }: Variables<'wait'>) =>
    `Sie haben so viele Namen geprüft, wie in einer Stunde erlaubt sind. Es wurde nichts gespeichert. Versuchen Sie es ${wait} noch einmal.`,
  reason: ({ reason }: Variables<'reason'>) => `${reason}.`,
  nothingSaved: ({ reason }: Variables<'reason'>) => `${reason}. Es wurde nichts gespeichert.`,
} satisfies Catalogue['validation'];
