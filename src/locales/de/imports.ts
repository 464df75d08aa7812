import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** Import CSV. The names of columns and the words "sep" and "CSV UTF-8" are those of files and of Excel. */
export const imports = {
  title: 'CSV importieren',
  introduction:
    'Laden Sie viele Techniker auf einmal ein. Die nächste Seite zeigt, was mit jeder Zeile passiert. Niemand wird eingeladen, bevor Sie das bestätigen.',
  file: 'Datei',
  fileHint: ({ megabytes }: { megabytes: number }) =>
    `Eine CSV-Datei mit höchstens ${number(megabytes)} MB. Die Kopfzeile nennt die Spalten in beliebiger Reihenfolge: email, und optional username, notes, admin (Name oder Kurzname; leer bedeutet Ihr eigener Admin), language (ein Code wie „de“; leer bedeutet wie im Browser) und access ends on (ein Datum wie 2027-12-31). Dateien aus Microsoft Entra, Google Workspace, Okta und LDAP können unverändert verwendet werden.`,
  sample: 'Beispiel herunterladen',
  paste: 'Oder einfügen',
  pasteHint: ({ kilobytes }: { kilobytes: number }) =>
    `Fügen Sie den Inhalt einer CSV-Datei mit ihrer Kopfzeile ein, höchstens ${number(kilobytes)} KB. Wenn Sie eine Datei wählen, ignorieren wir diesen Text. Wenn Ihre Sitzung endet, stellen wir diesen Text wieder her, aber eine Datei müssen Sie dann noch einmal wählen.`,
  submit: 'Weiter',
  /** Why we can’t use a file. */
  problems: {
    noFile: 'Wählen Sie eine Datei, oder fügen Sie ihre Zeilen unten ein.',
    notText:
      'Das ist keine Textdatei. Wenn es eine Arbeitsmappe ist, speichern Sie sie zuerst als „CSV UTF-8“.',
    empty: 'Die Datei ist leer oder beginnt mit vielen leeren Zeilen.',
    noHeader:
      'In den ersten 20 Zeilen wurde keine Kopfzeile gefunden. Fügen Sie eine Zeile hinzu, die die Spalten nennt, zum Beispiel: username,email,notes,admin',
    tooWide: ({ limit }: { limit: number }) => `Die Kopfzeile nennt mehr als ${number(limit)} Spalten.`,
    repeatedColumn: ({ heading }: Variables<'heading'>) =>
      `Die Kopfzeile nennt „${heading}“ zweimal. Entfernen Sie eine der beiden Spalten, oder benennen Sie sie um.`,
    tooLong: ({ limit }: { limit: number }) =>
      `Sie können höchstens ${number(limit)} Zeilen auf einmal importieren. Teilen Sie die Datei auf.`,
    noLines: 'Die Datei hat eine Kopfzeile, aber keine Daten.',
    noAddresses:
      'Es wurde keine Spalte mit E-Mail-Adressen gefunden. Fügen Sie eine Spalte namens „email“ hinzu.',
    unclosedQuote: ({ line }: { line: number }) =>
      `Zeile ${number(line)}: Ein Anführungszeichen (") wird geöffnet und nie geschlossen. Es wurde nichts importiert.`,
    misplacedQuote: ({ line }: { line: number }) =>
      `Zeile ${number(line)}: Ein Anführungszeichen (") steht an der falschen Stelle. Setzen Sie die ganze Zelle in Anführungszeichen, und schreiben Sie ein Anführungszeichen darin doppelt. Es wurde nichts importiert.`,
  },
  /** Why a line is skipped. Batches store the names of these messages, so never rename one. */
  lines: {
    tooManyCells: 'Diese Zeile hat mehr Zellen als die Kopfzeile',
    severalAdmins: 'Mehrere Admins haben diesen Namen. Geben Sie stattdessen den Kurznamen ein',
    unknownAdmin: 'Hier gibt es keinen Admin mit diesem Namen',
    inactiveAdmin: ({ admin }: Variables<'admin'>) =>
      `${admin} ist inaktiv, deshalb kann sich dort niemand anmelden`,
    unknownLanguage: 'Diese Sprache ist nicht verfügbar',
    unknownDate: 'Geben Sie das Enddatum als Jahr, Monat und Tag an, zum Beispiel 2027-12-31',
    pastDate: 'Das Enddatum liegt in der Vergangenheit',
    noFreeUsername: 'Für diese Adresse haben wir keinen freien Benutzernamen gefunden',
    sameEmail: ({ line }: { line: number }) => `Zeile ${number(line)} hat dieselbe E-Mail-Adresse`,
    sameUsername: ({ line }: { line: number }) => `Zeile ${number(line)} hat denselben Benutzernamen`,
    ownTechnician: 'Gibt es hier schon',
    emailTaken: 'Diese E-Mail-Adresse ist schon vergeben',
    ownUsername: 'Diesen Benutzernamen gibt es hier schon',
    usernameTaken: 'Dieser Benutzername ist schon vergeben',
  },
} satisfies Catalogue['imports'];
