import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

interface Count {
  count: number;
}

/** Access reviews. */
export const reviews = {
  /** What reviewers decide. Batches store the names of these messages, so don't rename them. */
  decisions: { keep: 'Behalten', 'set-end-date': 'Enddatum setzen', deactivate: 'Deaktivieren' },
  undecided: 'Nicht entschieden',
  gone: 'Nicht mehr hier',
  /** Why a decision is not possible. Batches store the names of these messages too. */
  reasons: {
    'signed-off': 'Diese Prüfung ist abgezeichnet und kann nicht mehr geändert werden',
    deleted: 'Dieser Techniker wurde gelöscht, daher ist keine Entscheidung nötig',
    moved: 'Dieser Techniker gehört jetzt zu einem anderen Admin, daher ist keine Entscheidung nötig',
    'own-access': 'Über Ihren eigenen Zugang können Sie nicht entscheiden. Das muss jemand anderes tun',
    'decided-since': 'Jemand hat über diesen Techniker entschieden, nachdem Sie ihn ausgewählt haben',
  },
  list: {
    title: 'Zugangsprüfungen',
    introduction:
      'In einer Zugangsprüfung entscheiden Sie für jeden Techniker bei Ihrem Admin und darunter, ob er den Zugang noch braucht. Der Bericht einer Prüfung wird aufbewahrt.',
    start: 'Prüfung beginnen',
    continue: 'Offene Prüfung fortsetzen',
    noMatch: 'Keine Prüfung entspricht diesen Filtern.',
    empty: 'Noch keine Prüfungen.',
    states: { open: 'Offen', 'signed-off': 'Abgezeichnet' },
    startedBy: ({ actor }: Variables<'actor'>) => `von ${actor}`,
    signedOff: ({ time, actor }: Variables<'time' | 'actor'>) => `${time} von ${actor}`,
    decided: ({ decided, total }: Record<'decided' | 'total', number>) =>
      `${number(decided)} von ${number(total)} entschieden`,
  },
  start: {
    title: 'Zugangsprüfung beginnen',
    snapshot: ({ count }: Count) =>
      plural(count, {
        one: (n) => `Die Prüfung umfasst ${n} Techniker bei Ihrem Admin oder darunter.`,
        other: (n) =>
          `Die Prüfung umfasst die ${n} Techniker, die jetzt zu Ihrem Admin und den Admins darunter gehören.`,
      }),
    later: 'Techniker, die später hinzukommen, gehören nicht zu dieser Prüfung.',
    decide:
      'Sie oder andere, die Ihre Techniker verwalten, entscheiden über jeden von ihnen. Eine Entscheidung wirkt sofort.',
    submit: 'Prüfung beginnen',
    noTechnicians: 'Es gibt keine Techniker zu prüfen',
    tooMany: ({ limit }: { limit: number }) =>
      `Eine Prüfung kann höchstens ${number(limit)} Techniker umfassen. Bitten Sie die Admins darunter, eigene Prüfungen zu beginnen`,
  },
  page: {
    title: ({ admin }: Variables<'admin'>) => `Zugangsprüfung: ${admin}`,
    introduction: ({ actor, time }: Variables<'actor' | 'time'>) =>
      `Begonnen von ${actor}, ${time}. Brauchen diese Techniker ihren Zugang noch?`,
    progress: ({ decided, total }: Record<'decided' | 'total', number>) =>
      `Über ${number(decided)} von ${number(total)} Technikern ist entschieden.`,
    progressLabel: 'Fortschritt',
    goneCount: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} Techniker wurde gelöscht oder verschoben und braucht keine Entscheidung.`,
        other: (n) => `${n} Techniker wurden gelöscht oder verschoben und brauchen keine Entscheidung.`,
      }),
    added: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} Techniker kam nach dem Beginn hinzu und gehört nicht zu dieser Prüfung.`,
        other: (n) => `${n} Techniker kamen nach dem Beginn hinzu und gehören nicht zu dieser Prüfung.`,
      }),
    all: 'Alle',
    remind: 'Erinnerung senden',
    signOff: 'Abzeichnen',
    noMatch: 'Kein Techniker entspricht diesen Filtern.',
    decide: 'Entscheiden',
    decideOn: ({ email }: Variables<'email'>) => `Über ${email} entscheiden`,
    keepOne: ({ email }: Variables<'email'>) => `${email} behalten`,
    change: 'Ändern',
    by: ({ actor, time }: Variables<'actor' | 'time'>) => `${actor}, ${time}`,
    until: ({ date }: Variables<'date'>) => `Bis ${date}`,
    self: 'Das sind Sie. Jemand anderes muss entscheiden.',
    presence: { moved: 'Zu einem anderen Admin verschoben', deleted: 'Gelöscht' },
    noPassword: 'keines',
  },
  decision: {
    title: ({ name }: Variables<'name'>) => `Über ${name} entscheiden`,
    technician: 'Techniker',
    lastDecision: 'Letzte Entscheidung',
    decidedBy: 'Entschieden von',
    label: 'Entscheidung',
    hints: {
      keep: 'Es ändert sich nichts.',
      'set-end-date': 'Der Zugang endet mit dem Ende des Tages, den Sie unten eingeben.',
      deactivate:
        'Der Techniker kann sich nicht mehr anmelden, alle Sitzungen enden, und wir informieren ihn per E-Mail. Sie können ihn später wieder aktivieren.',
    },
    notAvailable: ({ decision, reason }: Variables<'decision' | 'reason'>) => `${decision}: ${reason}`,
    endsOn: 'Zugang endet am',
    endsOnHint: ({ zone }: Variables<'zone'>) =>
      `Nur für „Enddatum setzen“. Der letzte Tag des Zugangs in der Zeitzone ${zone}.`,
    note: 'Anmerkung',
    noteHint:
      'Optional. Sie steht im Bericht und im Audit-Protokoll. Wenn Sie den Techniker deaktivieren, ist sie auch der Grund auf der Seite „Techniker bearbeiten“.',
    noteTooLong: ({ limit }: { limit: number }) =>
      `Die Anmerkung darf höchstens ${number(limit)} Zeichen haben.`,
    missing: 'Wählen Sie eine Entscheidung.',
    replaces:
      'Eine neue Entscheidung ersetzt die letzte, und das Protokoll behält beide. „Behalten“ macht ein Enddatum oder eine Deaktivierung nicht rückgängig.',
    submit: 'Entscheidung speichern',
  },
  /** What a decision about many technicians does. */
  consequences: {
    keep: 'Die Entscheidung wird festgehalten. Der Zugang ändert sich nicht.',
    endDate: 'Der Zugang endet mit dem Ende dieses Tages. Ein Enddatum, das schon gesetzt ist, wird ersetzt.',
    reminders: 'Die Techniker und ihre Hauptadmins werden 14, 7 und 1 Tag vorher erinnert.',
  },
  remind: {
    title: 'Erinnerung senden',
    emails: ({ emails }: Variables<'emails'>) => `Wir senden eine E-Mail an ${emails}.`,
    undecided: ({ count }: Count) =>
      plural(count, {
        one: (n) => `Darin steht, dass über ${n} Techniker noch nicht entschieden ist.`,
        other: (n) => `Darin steht, dass über ${n} Techniker noch nicht entschieden ist.`,
      }),
    complete:
      'Darin steht, dass über alle Techniker entschieden ist und die Prüfung abgezeichnet werden kann.',
    once: ({ pause }: Variables<'pause'>) => `Die nächste Erinnerung können Sie in ${pause} senden.`,
    submit: 'Erinnerung senden',
    tooSoon: ({ pause, wait }: Variables<'pause' | 'wait'>) =>
      `In den letzten ${pause} wurde schon eine Erinnerung gesendet. Versuchen Sie es ${wait} noch einmal`,
    noOne: 'Weder der Hauptadmin noch die Person, die die Prüfung begonnen hat, kann sich anmelden',
  },
  signOff: {
    title: ({ admin }: Variables<'admin'>) => `Zugangsprüfung von ${admin} abzeichnen`,
    complete: ({ count }: Count) =>
      plural(count, {
        one: () => 'Über den Techniker ist entschieden, oder es ist keine Entscheidung nötig.',
        other: (n) => `Über alle ${n} Techniker ist entschieden, oder es ist keine Entscheidung nötig.`,
      }),
    undecided: ({ count }: Count) =>
      plural(count, {
        one: (n) =>
          `Über ${n} Techniker ist nicht entschieden. Das steht im Bericht. Geben Sie den Grund an.`,
        other: (n) =>
          `Über ${n} Techniker ist nicht entschieden. Das steht im Bericht. Geben Sie den Grund an.`,
      }),
    final: 'Nach dem Abzeichnen kann niemand mehr die Entscheidungen oder den Bericht ändern.',
    report:
      'Der Bericht hält fest, was jetzt für jeden Techniker gilt. Sein SHA-256-Wert wird im Audit-Protokoll festgehalten.',
    countLabel: 'Anzahl der Techniker ohne Entscheidung',
    changed:
      'Die Anzahl der Techniker ohne Entscheidung hat sich geändert. Prüfen Sie sie und zeichnen Sie noch einmal ab.',
    undecidedList: 'Techniker ohne Entscheidung',
    more: ({ count }: Count) => `Alle ${number(count)} anzeigen`,
    submit: 'Abzeichnen',
  },
  report: {
    title: ({ admin }: Variables<'admin'>) => `Bericht der Zugangsprüfung: ${admin}`,
    csv: 'CSV herunterladen',
    started: 'Begonnen',
    signedOff: 'Abgezeichnet',
    byAt: ({ actor, time }: Variables<'actor' | 'time'>) => `${actor}, ${time}`,
    technicians: 'Techniker',
    reason: 'Grund für fehlende Entscheidungen',
    sha256: 'SHA-256 der CSV-Datei',
    check: ({ file }: Variables<'file'>) =>
      `Um die heruntergeladene Datei zu prüfen, rufen Sie sha256sum ${file} auf und vergleichen Sie den Wert mit dem Wert hier und im Audit-Protokoll.`,
    asSignedOff: 'Der Bericht zeigt die Werte zum Zeitpunkt der Abzeichnung.',
    columns: {
      technician: 'Techniker',
      admin: 'Admin',
      status: 'Status',
      lastLogin: 'Letzte Anmeldung',
      twoFactor: '2FA',
      sso: 'SSO',
      password: 'Passwort gesetzt',
      endDate: 'Zugang endet am',
      inviter: 'Eingeladen von',
      decision: 'Entscheidung',
      note: 'Anmerkung',
    },
  },
  dashboard: {
    title: 'Zugangsprüfung',
    never: 'Es wurde noch keine Zugangsprüfung abgezeichnet.',
    last: ({ ago, actor }: Variables<'ago' | 'actor'>) => `${actor} hat die letzte ${ago} abgezeichnet.`,
    report: 'Bericht anzeigen',
    open: ({ decided, total }: Record<'decided' | 'total', number>) =>
      `Eine Prüfung ist offen: Über ${number(decided)} von ${number(total)} Technikern ist entschieden.`,
    continue: 'Prüfung fortsetzen',
    start: 'Prüfung beginnen',
  },
} satisfies Catalogue['reviews'];
