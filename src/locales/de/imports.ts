import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../catalogues.ts';
import { number } from './formats.ts';

/** Import CSV. The names of columns and the words "sep" and "CSV UTF-8" are those of files and of Excel. */
export const imports = {
  title: 'CSV importieren',
  introduction:
    'Laden Sie viele Techniker auf einmal ein. Die nächste Seite zeigt, was mit jeder Zeile passiert. Niemand wird eingeladen, bevor Sie das bestätigen.',
  file: 'Datei',
  fileHint: ({ megabytes }: { megabytes: number }) =>
    `Eine CSV-Datei mit höchstens ${number(megabytes)} MB. Die Kopfzeile nennt die Spalten in beliebiger Reihenfolge: e-mail, und optional username, notes und admin (Name oder Kurzname; leer bedeutet Ihr eigener Admin). Dateien aus Microsoft Entra, Google Workspace, Okta und LDAP können unverändert verwendet werden.`,
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
      'In den ersten 20 Zeilen wurde keine Kopfzeile gefunden. Fügen Sie eine Zeile hinzu, die die Spalten nennt, zum Beispiel: username,e-mail,notes,admin',
    tooWide: ({ limit }: { limit: number }) => `Die Kopfzeile nennt mehr als ${number(limit)} Spalten.`,
    repeatedColumn: ({ heading }: Variables<'heading'>) =>
      `Die Kopfzeile nennt „${heading}“ zweimal. Entfernen Sie eine der beiden Spalten, oder benennen Sie sie um.`,
    tooLong: ({ limit }: { limit: number }) =>
      `Sie können höchstens ${number(limit)} Zeilen auf einmal importieren. Teilen Sie die Datei auf.`,
    noLines: 'Die Datei hat eine Kopfzeile, aber keine Daten.',
    noAddresses:
      'Es wurde keine Spalte mit E-Mail-Adressen gefunden. Fügen Sie eine Spalte namens „e-mail“ hinzu.',
    unclosedQuote: ({ line }: { line: number }) =>
      `Zeile ${number(line)}: Ein Anführungszeichen (") wird geöffnet und nie geschlossen. Es wurde nichts importiert.`,
    misplacedQuote: ({ line }: { line: number }) =>
      `Zeile ${number(line)}: Ein Anführungszeichen (") steht an der falschen Stelle. Setzen Sie die ganze Zelle in Anführungszeichen, und schreiben Sie ein Anführungszeichen darin doppelt. Es wurde nichts importiert.`,
  },
} satisfies Catalogue['imports'];
