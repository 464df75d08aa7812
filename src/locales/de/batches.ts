import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

interface Count {
  count: number;
}

/** What is done to the items of a batch, in the singular and in the plural, such as "wird deaktiviert". */
interface Words {
  will: [one: string, many: string];
  were: [one: string, many: string];
}

/** Returns the words for an action that the passive describes with this participle. */
const passive = (did: string): Words => ({
  will: [`wird ${did}`, `werden ${did}`],
  were: [`wurde ${did}`, `wurden ${did}`],
});

/** Returns the words for an email that is sent to each item. What it is for comes after the participle. */
const receives = (what: string, purpose = ''): Words => ({
  will: [`bekommt per E-Mail ${what}${purpose}`, `bekommen per E-Mail ${what}${purpose}`],
  were: [`hat per E-Mail ${what} bekommen${purpose}`, `haben per E-Mail ${what} bekommen${purpose}`],
});

/** What will be done or was done to all items of a batch, or to some of them, such as "46 von 60 Technikern wurden deaktiviert." */
const outcomes =
  (one: string, many: string, ofMany: string) =>
  ({ will, were }: Words) => ({
    will: {
      all: ({ count }: Count) =>
        plural(count, { one: (n) => `${n} ${one} ${will[0]}.`, other: (n) => `${n} ${many} ${will[1]}.` }),
      some: ({ count, total }: Count & { total: number }) =>
        plural(count, {
          one: (n) => `${n} von ${number(total)} ${ofMany} ${will[0]}.`,
          other: (n) => `${n} von ${number(total)} ${ofMany} ${will[1]}.`,
        }),
    },
    were: {
      all: ({ count }: Count) =>
        plural(count, { one: (n) => `${n} ${one} ${were[0]}.`, other: (n) => `${n} ${many} ${were[1]}.` }),
      some: ({ count, total }: Count & { total: number }) =>
        plural(count, {
          one: (n) => `${n} von ${number(total)} ${ofMany} ${were[0]}.`,
          other: (n) => `${n} von ${number(total)} ${ofMany} ${were[1]}.`,
        }),
    },
  });
const technicians = outcomes('Techniker', 'Techniker', 'Technikern');
const mainAdmins = outcomes('Hauptadmin', 'Hauptadmins', 'Hauptadmins');
const admins = outcomes('Admin', 'Admins', 'Admins');

const twoFactorLink = receives('einen Link', ', um die Zwei-Faktor-Authentifizierung neu einzurichten');
const passwordLink = receives('einen Link zum Zurücksetzen des Passworts');

/** The words for what a batch changes. */
const subjects = (one: string, many: string) => ({
  title: ({ action, count }: Variables<'action'> & Count) =>
    plural(count, { one: (n) => `${action}: ${n} ${one}`, other: (n) => `${action}: ${n} ${many}` }),
  ticked: ({ count }: Count) => plural(count, { one: (n) => `${n} ${one}`, other: (n) => `${n} ${many}` }),
  all: `alle ${many}`,
  number: `Anzahl der ${many}`,
});

/** Batches: bulk actions and imports. */
export const batches = {
  list: {
    title: 'Sammelaktionen',
    introduction:
      'Sammelaktionen und Importe bei Ihrem Admin und darunter. Sie laufen weiter, wenn Sie die Seite verlassen. Das Ergebnis jedes Eintrags bewahren wir 90 Tage auf.',
    noMatch: 'Keine Sammelaktion entspricht diesen Filtern.',
    empty: 'Noch keine Sammelaktionen.',
    states: { running: 'Läuft', finished: 'Beendet' },
    counts: ({ done, skipped, total }: Record<'done' | 'skipped' | 'total', number>) =>
      `${number(done)} ausgeführt, ${number(skipped)} übersprungen von ${number(total)}`,
    countsWithFailed: ({
      done,
      skipped,
      failed,
      total,
    }: Record<'done' | 'skipped' | 'failed' | 'total', number>) =>
      `${number(done)} ausgeführt, ${number(skipped)} übersprungen, ${number(failed)} fehlgeschlagen von ${number(total)}`,
  },
  form: {
    groups: { admins: 'Admin', 'main-admins': 'Hauptadmin' },
    noAction: 'Wählen Sie eine Aktion.',
    noRows: 'Wählen Sie mindestens eine Zeile.',
    tooMany: ({ limit }: { limit: number }) =>
      `Sie können höchstens ${number(limit)} auf einmal ändern. Fügen Sie einen Filter hinzu, um die Liste einzugrenzen.`,
  },
  invite: 'Einladen',
  /** Some actions on admins have the same label as actions on logins. */
  adminAction: ({ action }: Variables<'action'>) => `${action} (Admins)`,
  reviewAction: ({ action }: Variables<'action'>) => `${action} (Zugangsprüfung)`,
  importTitle: ({ count }: Count) =>
    plural(count, { one: (n) => `Import: ${n} Zeile`, other: (n) => `Import: ${n} Zeilen` }),
  technicians: subjects('Techniker', 'Techniker'),
  admins: subjects('Admin', 'Admins'),
  'main-admins': subjects('Hauptadmin', 'Hauptadmins'),
  reviewed: subjects('Techniker', 'Techniker'),
  outcomes: {
    technicians: {
      invite: technicians(passive('eingeladen')),
      'reset-2fa': technicians(twoFactorLink),
      'reset-password': technicians(passwordLink),
      'resend-invitation': technicians(receives('eine neue Einladung')),
      'link-account': technicians(receives('eine Einladung zum Single Sign-On')),
      'unlink-account': technicians(passive('vom Single Sign-On getrennt und per E-Mail informiert')),
      deactivate: technicians(passive('deaktiviert')),
      activate: technicians(passive('aktiviert')),
      'end-sessions': technicians(passive('abgemeldet')),
      'lift-block': technicians(passive('entsperrt')),
      delete: technicians(passive('endgültig gelöscht')),
    },
    mainAdmins: {
      'reset-2fa': mainAdmins(twoFactorLink),
      'reset-password': mainAdmins(passwordLink),
      'resend-invitation': mainAdmins(receives('eine neue Einladung')),
      'end-sessions': mainAdmins(passive('abgemeldet')),
      'lift-block': mainAdmins(passive('entsperrt')),
    },
    admins: {
      'deactivate-admin': admins(passive('deaktiviert')),
      'activate-admin': admins(passive('aktiviert')),
      'delete-admin': admins(passive('endgültig gelöscht')),
    },
    reviewed: {
      keep: technicians(passive('behalten')),
      'set-end-date': technicians({
        will: ['bekommt ein Enddatum', 'bekommen ein Enddatum'],
        were: ['hat ein Enddatum bekommen', 'haben ein Enddatum bekommen'],
      }),
      deactivate: technicians(passive('deaktiviert')),
    },
  },
  start: {
    selected: ({ selection }: Variables<'selection'>) => `Auswahl: ${selection}.`,
    nothing: 'Es wird nichts geändert.',
    separateEmails: 'Alle bekommen eine eigene E-Mail.',
    checkedAgain:
      'Wir prüfen jeden Eintrag unmittelbar vor der Änderung noch einmal und überspringen alle, bei denen sie nicht mehr möglich ist.',
    willBeSkipped: ({ count, reason }: Count & Variables<'reason'>) =>
      `${number(count)} werden übersprungen: ${reason}.`,
    onlyCreator: ({ creator }: Variables<'creator'>) =>
      `Diese Sammelaktion hat ${creator} angelegt und kann nur von ${creator} gestartet werden. Es hat sich noch nichts geändert.`,
    source: 'So lesen wir die Datei',
    items: 'Einträge',
  },
  /** How we read an imported file. */
  source: {
    encoding: 'Zeichensatz',
    separator: 'Trennzeichen',
    separators: { comma: 'Kommas', semicolon: 'Semikolons', tab: 'Tabulatoren', bar: 'Senkrechte Striche' },
    otherSeparator: ({ character }: Variables<'character'>) => `„${character}“`,
    header: 'Kopfzeile',
    headerLine: ({ line }: Variables<'line'>) => `Zeile ${line}`,
    fields: {
      email: 'E-Mail-Adresse',
      username: 'Benutzername',
      notes: 'Notizen',
      admin: 'Admin',
      language: 'Sprache',
    },
    column: ({ heading }: Variables<'heading'>) => `Spalte „${heading}“`,
    withoutColumn: {
      email: 'Die Benutzernamen, die Adressen sind',
      username: 'Aus der Adresse vorgeschlagen',
      notes: 'Keine',
      admin: 'Ihr eigener Admin',
      language: 'Wie im Browser',
    },
    unused: 'Nicht verwendet',
    unusedAndMore: ({ headings, count }: Variables<'headings'> & Count) =>
      `${headings} und ${number(count)} weitere`,
  },
  progress: {
    running: 'Läuft.',
    leave: 'Sie können diese Seite verlassen. Die Sammelaktion läuft weiter.',
    all: 'Alle Sammelaktionen',
    startedBy: ({ actor, admin, time }: Variables<'actor' | 'admin' | 'time'>) =>
      `Gestartet von ${actor} (${admin}): ${time}.`,
    reason: ({ reason }: Variables<'reason'>) => `Grund: ${reason}`,
    ended: ({ ended, total }: Record<'ended' | 'total', number>) => `${number(ended)} von ${number(total)}`,
    label: 'Fortschritt',
    back: 'Zurück zur Liste',
    reload: 'Neu laden',
    stop: 'Anhalten und den Rest überspringen',
    nothing: 'Es wurde nichts geändert.',
    skipped: ({ count }: Count) =>
      plural(count, { one: (n) => `${n} wurde übersprungen.`, other: (n) => `${n} wurden übersprungen.` }),
    failed: ({ count }: Count) =>
      plural(count, { one: (n) => `${n} ist fehlgeschlagen.`, other: (n) => `${n} sind fehlgeschlagen.` }),
    skippedFor: ({ count, reason }: Count & Variables<'reason'>) =>
      `${number(count)} übersprungen: ${reason}.`,
    failedFor: ({ count, reason }: Count & Variables<'reason'>) =>
      `${number(count)} fehlgeschlagen: ${reason}.`,
  },
  items: {
    title: 'Einträge',
    all: 'Alle',
    line: 'Zeile',
    email: 'E-Mail-Adresse',
    name: 'Name',
    username: 'Benutzername',
    proposed: ({ username }: Variables<'username'>) => `${username} (vorgeschlagen)`,
    admin: 'Admin',
    outcome: 'Ergebnis',
    details: 'Einzelheiten',
    states: {
      waiting: 'Wartet',
      done: 'Ausgeführt',
      skipped: 'Übersprungen',
      failed: 'Fehlgeschlagen',
    },
    invalid: 'Ungültig',
    willBeDone: 'Wird ausgeführt',
    willBeInvited: 'Wird eingeladen',
    willBeSkipped: 'Wird übersprungen',
  },
  /** Why an item was skipped or failed, if its action has no reason. Batches store the names of these messages. */
  notes: {
    actorLostAccess: ({ actor }: Variables<'actor'>) => `${actor} darf das nicht mehr tun`,
    stopped: ({ actor }: Variables<'actor'>) => `Angehalten von ${actor}`,
    failed: 'Etwas ist schiefgegangen. Versuchen Sie es noch einmal',
  },
} satisfies Catalogue['batches'];
