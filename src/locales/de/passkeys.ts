import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

/** Passkeys: the pages about the reader's own ones, and their use at sign-in. */
export const passkeys = {
  title: 'Passkeys',
  introduction:
    'Mit einem Passkey melden Sie sich mit Fingerabdruck, Gesicht oder Geräte-PIN statt mit einem Code an. Gefälschte Websites können ihn nicht stehlen, und viele Geräte übertragen ihn auf Ihr nächstes Telefon.',
  caption: 'Ihre Passkeys',
  columns: { name: 'Name', added: 'Hinzugefügt', lastUsed: 'Zuletzt verwendet', change: 'Ändern' },
  none: 'Sie haben noch keine Passkeys.',
  neverUsed: 'Noch nicht verwendet',
  usedFrom: ({ time, address }: Variables<'time' | 'address'>) => `${time} von ${address}`,
  back: 'Zurück zum Profil',
  /** The line on User's Profile. */
  count: ({ count }: { count: number }) =>
    count === 0 ? 'Keine' : plural(count, { one: (n) => `${n} Passkey`, other: (n) => `${n} Passkeys` }),
  manage: 'Passkeys verwalten',
  name: {
    label: 'Name',
    hint: 'Zum Beispiel das Gerät oder der Passwortmanager, auf dem er liegt.',
    missing: 'Geben Sie einen Namen ein, zum Beispiel Arbeitslaptop.',
    tooLong: ({ limit }: { limit: number }) => `Ein Name darf höchstens ${number(limit)} Zeichen haben.`,
    invalid: 'Geben Sie den Namen in einer Zeile und ohne Steuerzeichen ein.',
  },
  add: {
    title: 'Passkey hinzufügen',
    introduction:
      'Geben Sie dem Passkey einen Namen. Ihr Browser fragt dann, wo er gespeichert werden soll. Wir senden Ihnen eine E-Mail, wenn er hinzugefügt wurde.',
    continue: 'Weiter',
    submit: 'Passkey erstellen',
    added: ({ name }: Variables<'name'>) => `Der Passkey „${name}“ wurde hinzugefügt.`,
    failed:
      'Es wurde kein Passkey erstellt. Versuchen Sie es noch einmal, oder wählen Sie ein anderes Gerät.',
    exists: 'Auf diesem Gerät gibt es schon einen Passkey für Ihren Zugang.',
    notCreated: 'Wir konnten diesen Passkey nicht hinzufügen. Erstellen Sie ihn noch einmal.',
    tooMany: ({ limit }: { limit: number }) =>
      `Sie können höchstens ${number(limit)} Passkeys haben. Entfernen Sie einen, bevor Sie einen weiteren hinzufügen.`,
    notSupported:
      'Um einen Passkey zu erstellen, verwenden Sie einen aktuellen Browser mit eingeschaltetem JavaScript.',
  },
  /** Two-Factor Setup with a passkey. */
  setup: {
    instead: 'Stattdessen einen Passkey einrichten',
    title: 'Passkey einrichten',
    introduction:
      'Mit einem Passkey bestätigen Sie mit Fingerabdruck, Gesicht oder Geräte-PIN, dass Sie es sind. Geben Sie ihm einen Namen. Ihr Browser fragt dann, wo er gespeichert werden soll.',
    useApp: 'Stattdessen eine Authenticator-App verwenden',
  },
  rename: {
    title: 'Passkey umbenennen',
    short: 'Umbenennen',
    of: ({ name }: Variables<'name'>) => `${name} umbenennen`,
    submit: 'Speichern',
    renamed: ({ name }: Variables<'name'>) => `Der Passkey heißt jetzt „${name}“.`,
  },
  remove: {
    title: 'Passkey entfernen',
    short: 'Entfernen',
    of: ({ name }: Variables<'name'>) => `${name} entfernen`,
    noSignIn: ({ name }: Variables<'name'>) =>
      `Sie können sich nicht mehr mit dem Passkey „${name}“ anmelden.`,
    onDevice: 'Ihr Gerät zeigt den Passkey weiter an, bis Sie ihn dort löschen.',
    submit: 'Passkey entfernen',
    removed: ({ name }: Variables<'name'>) => `Der Passkey „${name}“ wurde entfernt.`,
    last: 'Sie können Ihren einzigen Passkey nicht entfernen, weil Sie keine Authenticator-App haben. Fügen Sie zuerst einen weiteren Passkey oder eine Authenticator-App hinzu',
  },
  signIn: {
    button: 'Mit einem Passkey anmelden',
    refused:
      'Die Anmeldung mit diesem Passkey ist fehlgeschlagen. Versuchen Sie es noch einmal, oder verwenden Sie Ihr Passwort.',
    failed: 'Es wurde kein Passkey verwendet. Versuchen Sie es noch einmal, oder verwenden Sie Ihr Passwort.',
  },
  use: {
    button: 'Passkey verwenden',
    refused:
      'Wir konnten diesen Passkey nicht prüfen. Versuchen Sie es noch einmal, oder geben Sie einen Code ein.',
    failed: 'Es wurde kein Passkey verwendet. Versuchen Sie es noch einmal, oder geben Sie einen Code ein.',
    /** For people who have passkeys and no authenticator app. */
    withoutApp: {
      introduction: 'Bestätigen Sie mit Ihrem Passkey, dass Sie es sind.',
      missing: 'Wählen Sie „Passkey verwenden“.',
      refused: 'Wir konnten diesen Passkey nicht prüfen. Versuchen Sie es noch einmal.',
      failed: 'Es wurde kein Passkey verwendet. Versuchen Sie es noch einmal.',
      notSupported:
        'Dieser Browser unterstützt keine Passkeys, oder JavaScript ist ausgeschaltet. Verwenden Sie einen anderen Browser oder Ihren Wiederherstellungsschlüssel.',
      notHere:
        'Ihre Passkeys funktionieren unter dieser Adresse nicht. Verwenden Sie Ihren Wiederherstellungsschlüssel.',
      cannotConfirm:
        'Dieser Browser unterstützt keine Passkeys, oder JavaScript ist ausgeschaltet. Verwenden Sie einen anderen Browser, oder melden Sie sich ab und mit Ihrem Wiederherstellungsschlüssel wieder an.',
    },
  },
} satisfies Catalogue['passkeys'];
