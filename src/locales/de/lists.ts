import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** What all lists share, and the filters and columns of each list. */
export const lists = {
  /** One filter in words. */
  rule: ({ field, match, values }: Variables<'field' | 'match' | 'values'>) => `${field} ${match} ${values}`,
  ruleWithoutValue: ({ field, match }: Variables<'field' | 'match'>) => `${field} ${match}`,
  searchedFor: ({ text }: Variables<'text'>) => `Suche „${text}“`,
  problems: {
    tooMany: ({ limit }: { limit: number }) =>
      `Eine Liste kann höchstens ${number(limit)} Filter haben. Die übrigen haben wir ignoriert.`,
    unknownField: ({ number: position }: Variables<'number'>) =>
      `Filter ${position} haben wir ignoriert, weil diese Liste das Feld nicht hat.`,
    unknownMatch: ({ field }: Variables<'field'>) => `${field}: Wählen Sie, wie verglichen werden soll.`,
    invalidValue: ({ field }: Variables<'field'>) =>
      `${field}: Diesen Filter haben wir ignoriert, weil sein Wert ungültig ist.`,
    unknownOrder: 'Nach dieser Spalte kann die Liste nicht sortiert werden.',
  },
  printedFilter: ({ rules }: Variables<'rules'>) => `Filter: ${rules}.`,
  noFilter: 'keiner',
  searchAndFilters: 'Suche und Filter',
  sortBy: 'Sortieren nach:',
  search: 'Suche',
  searchBox: ({ label }: Variables<'label'>) => `${label}:`,
  filtersWithCount: ({ count }: { count: number }) => `Filter (${number(count)})`,
  filters: 'Filter',
  changeFilter: 'Diesen Filter ändern',
  removeFilter: ({ filter }: Variables<'filter'>) => `Filter entfernen: ${filter}`,
  showResults: 'Anzeigen',
  addFilter: '+ Filter',
  clear: 'Leeren',
  /** A filter as form fields. */
  ruleFields: {
    rule: ({ number: position }: Variables<'number'>) => `Filter ${position}`,
    field: 'Feld',
    match: 'Vergleich',
    value: 'Wert',
    /** Read out before the chosen values. */
    valueOf: 'Wert:',
    choose: 'Auswählen',
    remove: ({ number: position }: Variables<'number'>) => `Filter ${position} entfernen`,
  },
  /** Each one is written between the name of the field and the value, such as "Username starts with amy". */
  matches: {
    contains: 'enthält',
    is: 'ist',
    'starts-with': 'beginnt mit',
    'ends-with': 'endet mit',
    any: 'ist eines von',
    none: 'ist keines von',
    below: 'ist oder liegt unter',
    on: 'ist am',
    before: 'ist vor',
    after: 'ist nach',
    never: 'war nie',
    empty: 'sind leer',
    'not-empty': 'sind nicht leer',
  },
  pages: {
    current: ({ page, pages, total }: Variables<'page' | 'pages' | 'total'>) =>
      `Seite ${page} von ${pages}. Einträge insgesamt: ${total}.`,
    pageSize: 'Einträge pro Seite:',
    setPageSize: 'OK',
    label: 'Seiten',
    labelBelow: 'Seiten, unter der Liste',
    previous: 'Zurück',
    next: 'Weiter',
  },
  bulk: {
    select: 'Auswählen:',
    selectAll: 'Alle auf dieser Seite auswählen',
    selectNone: 'Keine auswählen',
    /** The label of the list of actions. It shows how many rows are ticked. */
    selected: 'Mit der Auswahl:',
    someSelected: ({ count }: Variables<'count'>) => `${count} ausgewählt:`,
    pageSelected: ({ count }: Variables<'count'>) => `Alle ${count} auf dieser Seite ausgewählt:`,
    allSelected: ({ count }: Variables<'count'>) => `Alle ${count} ausgewählt:`,
    selectAction: '--Aktion wählen--',
    apply: 'Anwenden',
    selectMatching: ({ count }: Variables<'count'>) => `Alle ${count} Treffer auswählen`,
  },
  adminShortName: ({ hint }: Variables<'hint'>) =>
    `${hint} Geben Sie den Kurznamen ein, der unter „Admins verwalten“ steht.`,
  technicians: {
    fields: {
      email: 'E-Mail-Adresse',
      username: 'Benutzername',
      admin: 'Admin',
      status: 'Status',
      'two-factor': '2FA',
      sso: 'SSO',
      'last-login': 'Letzte Anmeldung',
      'access-end': 'Ende des Zugangs',
      'upcoming-end': 'Zugang wird enden',
      notes: 'Notizen',
      mail: 'Letzte E-Mail',
      attention: 'Auffälligkeit',
    },
    columns: {
      email: 'E-Mail-Adresse',
      username: 'Benutzername',
      admin: 'Admin',
      status: 'Status',
      'two-factor': '2FA',
      sso: 'SSO',
      'last-login': 'Anmeldung',
      notes: 'Notizen',
    },
    options: {
      'two-factor': {
        on: 'Ein',
        app: 'Nur App',
        passkey: 'Nur Passkey',
        both: 'App und Passkey',
        off: 'Aus',
      },
      sso: { linked: 'Verknüpft', 'not-linked': 'Nicht verknüpft' },
      mail: {
        queued: 'In der Warteschlange',
        sending: 'Wird gesendet',
        accepted: 'Angenommen',
        deferred: 'Zurückgestellt',
        refused: 'Abgelehnt oder unzustellbar',
        cancelled: 'Abgebrochen',
        expired: 'Abgelaufen',
        none: 'Keine',
      },
      'upcoming-end': {
        'end-date': 'Zum Enddatum',
        unused: 'Weil er nicht genutzt wird',
        invitation: 'Weil die Einladung nicht angenommen wird',
      },
      attention: {
        'refused-mail': 'Letzte E-Mail abgelehnt oder unzustellbar',
        'invitation-over': 'Einladung abgelaufen',
        'without-2fa': 'Aktiv ohne 2FA',
        dormant: 'Keine Anmeldung seit 90 Tagen',
        'access-ends-soon': 'Zugang endet innerhalb von 7 Tagen',
        blocked: 'Nach Fehlversuchen gesperrt',
      },
    },
  },
  admins: {
    fields: {
      name: 'Name',
      below: 'Unterhalb von',
      email: 'E-Mail-Adresse',
      username: 'Benutzername',
      status: 'Status',
      account: 'Status des Hauptadmins',
    },
    columns: {
      name: 'Name',
      below: 'Unterhalb von',
      email: 'Hauptadmin',
      status: 'Status',
      subAdmins: 'Unteradmins',
      technicians: 'Techniker',
      domains: 'Domains',
      lastLogin: 'Anmeldung',
    },
  },
  domains: {
    fields: { domain: 'Domain', admin: 'Admin', added: 'Hinzugefügt' },
    columns: { domain: 'Domain', admin: 'Admin', added: 'Hinzugefügt' },
  },
  batches: {
    fields: { action: 'Aktion', who: 'Angelegt von', state: 'Status', asked: 'Angelegt' },
    columns: {
      asked: 'Angelegt',
      who: 'Angelegt von',
      action: 'Aktion',
      which: 'Auswahl',
      state: 'Status',
      outcome: 'Ergebnis',
    },
  },
} satisfies Catalogue['lists'];
