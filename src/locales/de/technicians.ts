import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** Manage Technicians, and the pages about one technician. */
export const technicians = {
  list: {
    title: 'Techniker verwalten',
    importCsv: 'CSV importieren',
    exportCsv: 'CSV exportieren',
    add: 'Techniker hinzufügen',
    introduction: ({ adminName }: Variables<'adminName'>) =>
      `Techniker sind zusätzliche Zugänge mit denselben Rechten wie ${adminName}. Was sie tun, wird unter ihrem eigenen Namen protokolliert.`,
    searchedOnly: ({ count }: { count: number }) =>
      `Es wurden nur ${number(count)} Techniker durchsucht. Um andere zu finden, suchen Sie nach drei oder mehr Buchstaben in Folge, oder fügen Sie einen Filter hinzu.`,
    shownOnly: ({ count, shown }: { count: number; shown: number }) =>
      `Es gibt mehr als ${number(count)} Treffer. Nur die ersten ${number(shown)} werden angezeigt. Fügen Sie einen Filter hinzu, um die Liste einzugrenzen.`,
    noneOfSearched: 'Unter den durchsuchten Technikern gibt es keinen Treffer.',
    noMatch: 'Kein Techniker entspricht diesen Filtern.',
    showAll: 'Alle anzeigen',
    empty: 'Noch keine Techniker. Jeder, den Sie hinzufügen, bekommt eine Einladung per E-Mail.',
    addFirst: 'Den ersten Techniker hinzufügen',
    caption: 'Techniker',
    selectionColumn: 'Auswahl und Menü',
    action: 'Aktion',
    select: ({ email }: Variables<'email'>) => `${email} auswählen`,
    menu: ({ email }: Variables<'email'>) => `Aktionen für ${email}`,
    actionFor: ({ email }: Variables<'email'>) => `Aktion für ${email}`,
    blocked: 'Gesperrt',
    linked: 'Verknüpft',
    never: 'nie',
  },
  /** The fields of Add Technician and Edit Technician. */
  details: {
    status: 'Status',
    admin: 'Admin',
    username: 'Benutzername',
    email: 'E-Mail-Adresse',
    endDate: 'Zugang endet am',
    endDateHint: ({ zone }: Variables<'zone'>) =>
      `Optional. Der Zugang endet mit dem Ende dieses Tages in der Zeitzone ${zone}.`,
    endDateOtherZone: ({ zone, own }: Variables<'zone' | 'own'>) =>
      `Optional. Der Zugang endet mit dem Ende dieses Tages in der Zeitzone ${zone}. Wenn Sie das Datum ändern, gilt Ihre Zeitzone: ${own}.`,
    notes: 'Notizen',
    notesHint:
      'Optional. Alle, die diesen Techniker verwalten können, sehen sie, auch die Techniker dieses Admins und der Admins darüber.',
  },
  add: {
    title: 'Techniker hinzufügen',
    introduction:
      'Wir senden dem Techniker eine Einladung per E-Mail. Wer sie annimmt, hat dieselben Rechte wie der Admin, den Sie hier wählen.',
    adminHint: 'Der Techniker bekommt dieselben Rechte wie dieser Admin.',
    emailHint: 'An diese Adresse senden wir die Einladung und alle späteren E-Mails für diesen Techniker.',
    submit: 'Techniker hinzufügen',
  },
  edit: {
    title: ({ name }: Variables<'name'>) => `Techniker bearbeiten: ${name}`,
    /** Above the form, if something needs attention. */
    notices: {
      blocked: ({ block }: Variables<'block'>) => `${block}.`,
      accessEnded: ({ date, zone }: Variables<'date' | 'zone'>) =>
        `Der Zugang endete mit dem Ende des ${date} in der Zeitzone ${zone}. Um ihn wiederherzustellen, geben Sie unten ein späteres Datum ein oder entfernen Sie das Datum.`,
      showEmail: 'E-Mail anzeigen',
      deactivated: ({ actor, time }: Variables<'actor' | 'time'>) =>
        `${actor} hat diesen Techniker deaktiviert (${time}).`,
      deactivationReason: ({ reason }: Variables<'reason'>) => `Grund: ${reason}`,
      noDeactivationReason: 'Es wurde kein Grund angegeben.',
      deactivatedUnused: ({ time }: Variables<'time'>) =>
        `Dieser Techniker wurde automatisch deaktiviert (${time}), weil sich zu lange niemand angemeldet hatte.`,
      invitationWithdrawn: ({ time }: Variables<'time'>) =>
        `Die Einladung wurde automatisch zurückgezogen (${time}), weil sie nicht rechtzeitig angenommen wurde.`,
      accessRule: ({ rule }: Variables<'rule'>) => `Grenze: ${rule}.`,
      pendingAddress: ({
        username,
        address,
        time,
        email,
      }: Variables<'username' | 'address' | 'time' | 'email'>) =>
        `${username} kann die neue Adresse ${address} noch bestätigen bis ${time}. Solange bleibt die Adresse ${email}.`,
      resendAddress: 'Erneut senden',
      cancelAddress: 'Änderung abbrechen',
    },
    invited: 'Eingeladen',
    invitedBy: ({ time, actor }: Variables<'time' | 'actor'>) => `${time} von ${actor}`,
    added: 'Hinzugefügt',
    lastLogin: 'Letzte Anmeldung',
    lastLoginAt: ({ ago, time }: Variables<'ago' | 'time'>) => `${ago}, ${time}`,
    never: 'nie',
    addressFixed:
      'Die Adresse eines inaktiven Technikers kann nicht geändert werden. Aktivieren Sie ihn zuerst.',
    addressConfirmed: ({ username }: Variables<'username'>) =>
      `Eine neue Adresse gilt, sobald ${username} sie mit dem Link bestätigt, den wir dorthin senden. Wir benachrichtigen auch die alte Adresse.`,
    addressAtOnce: 'Eine neue Adresse gilt sofort, und wir senden eine neue Einladung dorthin.',
    ownEndDate:
      'Das Enddatum Ihres eigenen Zugangs können Sie nicht ändern. Das kann nur jemand anderes, der Techniker verwaltet.',
    reauthenticationHint:
      'Nur zum Ändern der Adresse nötig. Geben Sie den Code ein, den Ihre Authenticator-App jetzt anzeigt.',
    submit: 'Speichern',
    /** What a rule will do to the technician. */
    accessRule: {
      label: 'Zugangsregel',
      unused: ({ date, adminName, days }: Variables<'date' | 'adminName'> & { days: number }) =>
        `Dieser Zugang wird am ${date} deaktiviert, wenn bis dahin keine Anmeldung erfolgt. ${adminName} hat die Grenze auf ${number(days)} Tage ohne Anmeldung festgelegt.`,
      invitation: ({ date, adminName, days }: Variables<'date' | 'adminName'> & { days: number }) =>
        `Die Einladung wird am ${date} zurückgezogen, wenn sie bis dahin nicht angenommen wird. ${adminName} hat die Grenze auf ${number(days)} Tage festgelegt.`,
      onlyAccess: ({ adminName, days }: Variables<'adminName'> & { days: number }) =>
        `Dieser Zugang bleibt bestehen, weil man sich mit keinem anderen Zugang des Admins anmelden kann. ${adminName} hat die Grenze auf ${number(days)} Tage ohne Anmeldung festgelegt.`,
    },
    localCredentials: 'Lokale Anmeldedaten',
    password: 'Passwort',
    passwordSet: ({ time }: Variables<'time'>) => `Festgelegt: ${time}`,
    noPassword: 'Nicht festgelegt',
    invitation: 'Einladung',
    loginWith: ({ productName }: Variables<'productName'>) => `Anmelden mit ${productName}`,
    linked: '- Verknüpft -',
    oauthSettings: 'OAuth-Einstellungen',
    twoFactor: 'Zwei-Faktor-Authentifizierung',
    twoFactorOn: ({ time }: Variables<'time'>) => `Ein, eingerichtet: ${time}`,
    noTwoFactor: 'Nicht eingerichtet',
    sessions: 'Sitzungen',
    noSessions: 'Keine offenen Sitzungen.',
    session: ({ browser, system, address, ago }: Variables<'browser' | 'system' | 'address' | 'ago'>) =>
      `${browser} auf ${system}, ${address}, zuletzt gesehen: ${ago}`,
    emails: 'E-Mails',
    noEmails: 'Noch keine E-Mails.',
    events: 'Letzte Ereignisse',
    allEvents: 'Alle Ereignisse dieses Zugangs',
    deletion: 'Techniker löschen',
    deletionHint:
      'Mit dem Löschen endet der Zugang sofort. Das kann nicht rückgängig gemacht werden. Um den Zugang für später zu behalten, deaktivieren Sie ihn stattdessen.',
  },
} satisfies Catalogue['technicians'];
