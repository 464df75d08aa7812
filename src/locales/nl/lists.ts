import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** What all lists share, and the filters and columns of each list. */
export const lists = {
  /** One filter in words. */
  rule: ({ field, match, values }: Variables<'field' | 'match' | 'values'>) => `${field} ${match} ${values}`,
  ruleWithoutValue: ({ field, match }: Variables<'field' | 'match'>) => `${field} ${match}`,
  searchedFor: ({ text }: Variables<'text'>) => `Zoeken naar “${text}”`,
  problems: {
    tooMany: ({ limit }: { limit: number }) =>
      `Een lijst kan maximaal ${number(limit)} filters hebben. De andere hebben we genegeerd.`,
    unknownField: ({ number: position }: Variables<'number'>) =>
      `We hebben filter ${position} genegeerd, omdat deze lijst dat veld niet heeft.`,
    unknownMatch: ({ field }: Variables<'field'>) => `${field}: selecteer hoe er moet worden vergeleken.`,
    invalidValue: ({ field }: Variables<'field'>) =>
      `${field}: we hebben dit filter genegeerd, omdat de waarde ongeldig is.`,
    unknownOrder: 'U kunt deze lijst niet op die kolom sorteren.',
  },
  printedFilter: ({ rules }: Variables<'rules'>) => `Filter: ${rules}.`,
  noFilter: 'geen',
  searchAndFilters: 'Zoeken en filters',
  sortBy: 'Sorteren op:',
  search: 'Zoeken',
  searchBox: ({ label }: Variables<'label'>) => `${label}:`,
  filtersWithCount: ({ count }: { count: number }) => `Filters (${number(count)})`,
  filters: 'Filters',
  changeFilter: 'Dit filter wijzigen',
  removeFilter: ({ filter }: Variables<'filter'>) => `Filter verwijderen: ${filter}`,
  showResults: 'Resultaten tonen',
  addFilter: '+ Filter',
  clear: 'Wissen',
  /** A filter as form fields. */
  ruleFields: {
    rule: ({ number: position }: Variables<'number'>) => `Filter ${position}`,
    field: 'Veld',
    match: 'Vergelijking',
    value: 'Waarde',
    /** Read out before the chosen values. */
    valueOf: 'Waarde:',
    choose: 'Kiezen',
    remove: ({ number: position }: Variables<'number'>) => `Filter ${position} verwijderen`,
  },
  /** Each one is written between the name of the field and the value, such as "Username starts with amy". */
  matches: {
    contains: 'bevat',
    is: 'is',
    'starts-with': 'begint met',
    'ends-with': 'eindigt op',
    any: 'is een van',
    none: 'is geen van',
    below: 'is of valt onder',
    on: 'is op',
    before: 'is vóór',
    after: 'is na',
    never: 'was nooit',
    empty: 'zijn leeg',
    'not-empty': 'zijn niet leeg',
  },
  pages: {
    current: ({ page, pages, total }: Variables<'page' | 'pages' | 'total'>) =>
      `Pagina ${page} van ${pages}. Totaal aantal items: ${total}.`,
    pageSize: 'Items per pagina:',
    setPageSize: 'Instellen',
    label: 'Pagina’s',
    labelBelow: 'Pagina’s, onder de lijst',
    previous: 'Vorige',
    next: 'Volgende',
  },
  bulk: {
    select: 'Selecteren:',
    selectAll: 'Alles op deze pagina selecteren',
    selectNone: 'Niets selecteren',
    /** The label of the list of actions. It shows how many rows are ticked. */
    selected: 'Met de selectie:',
    someSelected: ({ count }: Variables<'count'>) => `${count} geselecteerd:`,
    pageSelected: ({ count }: Variables<'count'>) => `Alle ${count} op deze pagina geselecteerd:`,
    allSelected: ({ count }: Variables<'count'>) => `Alle ${count} geselecteerd:`,
    selectAction: '--selecteer een actie--',
    apply: 'Toepassen',
    selectMatching: ({ count }: Variables<'count'>) => `Alle ${count} overeenkomende selecteren`,
  },
  adminShortName: ({ hint }: Variables<'hint'>) =>
    `${hint} Voer de korte naam in die bij “Beheerders beheren” staat.`,
  technicians: {
    fields: {
      email: 'E-mailadres',
      username: 'Gebruikersnaam',
      admin: 'Beheerder',
      status: 'Status',
      'two-factor': '2FA',
      sso: 'SSO',
      'last-login': 'Laatste login',
      'access-end': 'Einde van de toegang',
      'upcoming-end': 'Toegang zal eindigen',
      notes: 'Notities',
      mail: 'Laatste e-mail',
      attention: 'Aandacht',
    },
    columns: {
      email: 'E-mailadres',
      username: 'Gebruikersnaam',
      admin: 'Beheerder',
      status: 'Status',
      'two-factor': '2FA',
      sso: 'SSO',
      'last-login': 'Laatste login',
      notes: 'Notities',
    },
    options: {
      'two-factor': {
        on: 'Aan',
        app: 'Alleen app',
        passkey: 'Alleen passkey',
        both: 'App en passkey',
        off: 'Uit',
      },
      sso: { linked: 'Gekoppeld', 'not-linked': 'Niet gekoppeld' },
      mail: {
        queued: 'In de wachtrij',
        sending: 'Wordt verzonden',
        accepted: 'Geaccepteerd',
        deferred: 'Uitgesteld',
        refused: 'Geweigerd of onbestelbaar',
        cancelled: 'Geannuleerd',
        expired: 'Verlopen',
        none: 'Geen',
      },
      'upcoming-end': {
        'end-date': 'Op de einddatum',
        unused: 'Omdat de login niet wordt gebruikt',
        invitation: 'Omdat de uitnodiging niet wordt geaccepteerd',
      },
      attention: {
        'refused-mail': 'Laatste e-mail geweigerd of onbestelbaar',
        'invitation-over': 'Uitnodiging verlopen',
        'without-2fa': 'Actief zonder 2FA',
        dormant: '90 dagen niet ingelogd',
        'access-ends-soon': 'Toegang eindigt binnen 7 dagen',
        blocked: 'Geblokkeerd na mislukte pogingen',
      },
    },
  },
  admins: {
    fields: {
      name: 'Naam',
      below: 'Onder',
      email: 'E-mailadres',
      username: 'Gebruikersnaam',
      status: 'Status',
      account: 'Status van hoofdbeheerder',
    },
    columns: {
      name: 'Naam',
      below: 'Onder',
      email: 'Hoofdbeheerder',
      status: 'Status',
      subAdmins: 'Subbeheerders',
      technicians: 'Technici',
      domains: 'Domeinen',
      lastLogin: 'Laatste login',
    },
  },
  domains: {
    fields: { domain: 'Domein', admin: 'Beheerder', added: 'Toegevoegd' },
    columns: { domain: 'Domein', admin: 'Beheerder', added: 'Toegevoegd' },
  },
  batches: {
    fields: { action: 'Actie', who: 'Gemaakt door', state: 'Status', asked: 'Gemaakt' },
    columns: {
      asked: 'Gemaakt',
      who: 'Gemaakt door',
      action: 'Actie',
      which: 'Geselecteerd',
      state: 'Status',
      outcome: 'Resultaat',
    },
  },
} satisfies Catalogue['lists'];
