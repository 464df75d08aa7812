import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** Codes from the authenticator app, Two-Factor Setup, and the recovery key. */
export const twoFactor = {
  app: 'Authenticator-App',
  /** The column of lists and exports. */
  kinds: { off: 'Aus', app: 'App', passkey: 'Passkey', both: 'App und Passkey' },
  code: {
    missing: 'Geben Sie den 6-stelligen Code ein, den Ihre Authenticator-App jetzt anzeigt.',
    malformed:
      'Ein Code hat 6 Ziffern. Geben Sie den Code ein, den Ihre Authenticator-App jetzt anzeigt. Diese Eingabe zählt nicht als falscher Code.',
    wrong:
      'Dieser Code ist falsch oder wurde schon verwendet. Warten Sie auf den nächsten, und vergleichen Sie die Uhr Ihres Telefons mit der Zeit auf dieser Seite.',
    tooManyWrong: ({ count }: { count: number }) =>
      `Wir akzeptieren keine Codes und Passkeys mehr, weil es ${number(count)} falsche Codes hintereinander gab oder eine Anmeldung gemeldet wurde.`,
  },
  /** Why people confirm it's them on pages with a sensitive change. */
  confirmation: {
    why: ({ minutes }: { minutes: number }) =>
      `Ihre Anmeldung liegt mehr als ${number(minutes)} Minuten zurück.`,
    signInFirst: 'Melden Sie sich zuerst neu an.',
  },
  setup: {
    title: 'Zwei-Faktor-Einrichtung',
    introduction:
      'Ab jetzt melden Sie sich mit Ihrem Passwort und einem Code aus einer Authenticator-App auf Ihrem Telefon an.',
    scan: 'Fügen Sie in einer Authenticator-App auf einem anderen Gerät ein Konto hinzu und scannen Sie diesen Code.',
    qrCode: 'QR-Code für die Authenticator-App. Der Schlüssel darunter enthält dieselben Angaben.',
    onThisDevice: 'Ist die App auf diesem Gerät? Öffnen Sie sie von hier aus.',
    openApp: 'In der Authenticator-App öffnen',
    key: 'Oder geben Sie diesen Schlüssel ein',
    enterCode: 'Geben Sie den Code ein, den die App anzeigt.',
    submit: '2FA einschalten',
  },
  /** Offered to people who set up a passkey first. */
  addApp: {
    title: 'Zusätzlich eine Authenticator-App hinzufügen',
    introduction:
      'Passkeys brauchen JavaScript und funktionieren nicht in jedem Browser. In diesen Fällen können Sie sich mit einem Code aus einer Authenticator-App anmelden. Ihre Passkeys und Ihr Wiederherstellungsschlüssel bleiben gültig.',
    submit: 'App hinzufügen',
    notNow: 'Jetzt nicht',
    added: 'Die Authenticator-App wurde hinzugefügt.',
    hasOne: 'Sie haben schon eine Authenticator-App, deshalb wurde diese nicht hinzugefügt.',
  },
  removeApp: {
    title: 'Authenticator-App entfernen',
    short: 'Entfernen',
    codesStop:
      'Die Codes Ihrer Authenticator-App funktionieren nicht mehr. Danach brauchen Sie bei der Anmeldung einen Ihrer Passkeys.',
    withoutScripts:
      'Ohne JavaScript oder in einem Browser ohne Passkeys brauchen Sie dann Ihren Wiederherstellungsschlüssel, um sich anzumelden.',
    submit: 'App entfernen',
    removed: 'Die Authenticator-App wurde entfernt.',
    last: 'Sie können Ihre Authenticator-App nicht entfernen, weil Sie keinen Passkey haben, der hier funktioniert. Fügen Sie zuerst einen Passkey hinzu',
  },
  recoveryKey: {
    title: 'Wiederherstellungsschlüssel',
    introduction:
      'Wenn Sie Ihr Telefon verlieren, schalten Sie mit diesem Schlüssel die Zwei-Faktor-Authentifizierung aus und richten sie dann neu ein. Der Schlüssel funktioniert einmal, und nach dieser Seite zeigen wir ihn nicht mehr. Bewahren Sie ihn nicht auf dem Telefon auf.',
    key: 'Ihr Wiederherstellungsschlüssel',
    fileName: 'wiederherstellungsschluessel.txt',
    fileTitle: ({ username, productName }: Variables<'username' | 'productName'>) =>
      `Wiederherstellungsschlüssel von ${username} bei ${productName}`,
    saved: 'Ich habe ihn gespeichert',
    saveFirst: 'Speichern Sie den Schlüssel und setzen Sie dann das Häkchen.',
    submit: 'Weiter',
    notSavedLastTime:
      'Sie haben nicht bestätigt, dass Sie Ihren letzten Wiederherstellungsschlüssel gespeichert haben. Deshalb bekommen Sie hier einen neuen. Der alte funktioniert nicht mehr.',
    replaced:
      'Ihr Wiederherstellungsschlüssel wurde ersetzt, während diese Seite offen war. Der angezeigte Schlüssel funktioniert deshalb nicht mehr.',
  },
  recovery: {
    title: 'Zwei-Faktor-Authentifizierung zurücksetzen',
    introduction:
      'Geben Sie den Wiederherstellungsschlüssel ein, den Sie beim Einrichten der Zwei-Faktor-Authentifizierung gespeichert haben. Damit wird 2FA ausgeschaltet, und Sie richten sie dann neu ein. Der Schlüssel funktioniert nur einmal.',
    key: 'Wiederherstellungsschlüssel',
    keyHint: 'Bindestriche können Sie weglassen, Kleinbuchstaben sind möglich.',
    missing: 'Geben Sie Ihren Wiederherstellungsschlüssel ein.',
    malformed: ({ length }: { length: number }) =>
      `Ein Wiederherstellungsschlüssel hat ${number(length)} Buchstaben und Ziffern. Prüfen Sie, ob Sie ihn vollständig eingegeben haben. Diese Eingabe zählt nicht als Versuch.`,
    wrong:
      'Das ist nicht der Wiederherstellungsschlüssel dieses Zugangs, oder er wurde schon verwendet. Haben Sie ihn verloren?',
    submit: '2FA ausschalten',
    noKey: 'Haben Sie Ihren Wiederherstellungsschlüssel nicht?',
    back: 'Zurück zur Zwei-Faktor-Authentifizierung',
  },
  disabled: {
    title: 'Die Zwei-Faktor-Authentifizierung ist ausgeschaltet',
    introduction: ({ productName }: Variables<'productName'>) =>
      `Sie können diesen Wiederherstellungsschlüssel nicht noch einmal verwenden, und alle Ihre Sitzungen wurden beendet. Bevor Sie ${productName} wieder nutzen können, richten Sie die Zwei-Faktor-Authentifizierung neu ein. Dann erhalten Sie einen neuen Wiederherstellungsschlüssel.`,
    setUp: 'Zwei-Faktor-Einrichtung',
    continue: 'Weiter zum Produkt',
  },
} satisfies Catalogue['twoFactor'];
