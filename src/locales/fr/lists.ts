import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** What all lists share, and the filters and columns of each list. */
export const lists = {
  /** One filter in words. */
  rule: ({ field, match, values }: Variables<'field' | 'match' | 'values'>) =>
    `${field} : ${match} ${values}`,
  ruleWithoutValue: ({ field, match }: Variables<'field' | 'match'>) => `${field} : ${match}`,
  searchedFor: ({ text }: Variables<'text'>) => `Recherche « ${text} »`,
  problems: {
    tooMany: ({ limit }: { limit: number }) =>
      `Une liste peut avoir jusqu’à ${number(limit)} filtres. Nous avons ignoré les autres.`,
    unknownField: ({ number: position }: Variables<'number'>) =>
      `Nous avons ignoré le filtre ${position}, car cette liste n’a pas ce champ.`,
    unknownMatch: ({ field }: Variables<'field'>) => `${field} : sélectionnez une comparaison.`,
    invalidValue: ({ field }: Variables<'field'>) =>
      `${field} : nous avons ignoré ce filtre, car sa valeur n’est pas valide.`,
    unknownOrder: 'Vous ne pouvez pas trier cette liste selon cette colonne.',
  },
  printedFilter: ({ rules }: Variables<'rules'>) => `Filtre : ${rules}.`,
  noFilter: 'aucun',
  searchAndFilters: 'Recherche et filtres',
  sortBy: 'Trier par :',
  search: 'Rechercher',
  searchBox: ({ label }: Variables<'label'>) => `${label} :`,
  filtersWithCount: ({ count }: { count: number }) => `Filtres (${number(count)})`,
  filters: 'Filtres',
  changeFilter: 'Modifier ce filtre',
  removeFilter: ({ filter }: Variables<'filter'>) => `Retirer le filtre : ${filter}`,
  showResults: 'Afficher les résultats',
  addFilter: '+ Filtre',
  clear: 'Effacer',
  /** A filter as form fields. */
  ruleFields: {
    rule: ({ number: position }: Variables<'number'>) => `Filtre ${position}`,
    field: 'Champ',
    match: 'Comparaison',
    value: 'Valeur',
    /** Read out before the chosen values. */
    valueOf: 'Valeur :',
    choose: 'Choisir',
    remove: ({ number: position }: Variables<'number'>) => `Retirer le filtre ${position}`,
  },
  /** Each one is written between the name of the field and the value, such as "Nom d’utilisateur : commence par amy". */
  matches: {
    contains: 'contient',
    is: 'est',
    'starts-with': 'commence par',
    'ends-with': 'se termine par',
    any: 'est parmi',
    none: 'n’est pas parmi',
    below: 'est, ou est sous',
    on: 'le',
    before: 'avant le',
    after: 'après le',
    never: 'jamais',
    empty: 'champ vide',
    'not-empty': 'champ non vide',
  },
  pages: {
    current: ({ page, pages, total }: Variables<'page' | 'pages' | 'total'>) =>
      `Page ${page} sur ${pages}. Nombre total d’éléments : ${total}.`,
    pageSize: 'Éléments par page :',
    setPageSize: 'OK',
    label: 'Pages',
    labelBelow: 'Pages, sous la liste',
    previous: 'Précédent',
    next: 'Suivant',
  },
  bulk: {
    select: 'Sélectionner :',
    selectAll: 'Tout sélectionner sur cette page',
    selectNone: 'Ne rien sélectionner',
    /** The label of the list of actions. It shows how many rows are ticked. */
    selected: 'Pour la sélection :',
    someSelected: ({ count }: Variables<'count'>) => `Pour la sélection (${count}) :`,
    pageSelected: ({ count }: Variables<'count'>) => `Pour toute la page (${count}) :`,
    allSelected: ({ count }: Variables<'count'>) => `Pour tous les résultats (${count}) :`,
    selectAction: '--choisir une action--',
    apply: 'Appliquer',
    selectMatching: ({ count }: Variables<'count'>) => `Sélectionner les ${count} résultats`,
  },
  adminShortName: ({ hint }: Variables<'hint'>) =>
    `${hint} Saisissez son nom court, tel qu’il figure dans « Gérer les admins ».`,
  technicians: {
    fields: {
      email: 'Adresse e-mail',
      username: 'Nom d’utilisateur',
      admin: 'Admin',
      status: 'Statut',
      'two-factor': '2FA',
      sso: 'SSO',
      'last-login': 'Dernière connexion',
      'access-end': 'Fin de l’accès',
      'upcoming-end': 'L’accès va prendre fin',
      notes: 'Notes',
      mail: 'Dernier e-mail',
      attention: 'À vérifier',
    },
    columns: {
      email: 'Adresse e-mail',
      username: 'Utilisateur',
      admin: 'Admin',
      status: 'Statut',
      'two-factor': '2FA',
      sso: 'SSO',
      'last-login': 'Connexion',
      notes: 'Notes',
    },
    options: {
      'two-factor': {
        on: 'Activée',
        app: 'Application seulement',
        passkey: 'Clé d’accès seulement',
        both: 'Application et clé d’accès',
        off: 'Désactivée',
      },
      sso: { linked: 'Lié', 'not-linked': 'Non lié' },
      mail: {
        queued: 'En file d’attente',
        sending: 'En cours d’envoi',
        accepted: 'Accepté',
        deferred: 'Différé',
        refused: 'Refusé ou non distribué',
        cancelled: 'Annulé',
        expired: 'Expiré',
        none: 'Aucun',
      },
      'upcoming-end': {
        'end-date': 'À sa date de fin',
        unused: 'Car il n’est pas utilisé',
        invitation: 'Car l’invitation n’est pas acceptée',
      },
      attention: {
        'refused-mail': 'Dernier e-mail refusé ou non distribué',
        'invitation-over': 'Invitation expirée',
        'without-2fa': 'Actif sans 2FA',
        dormant: 'Aucune connexion depuis 90 jours',
        'access-ends-soon': 'L’accès prend fin sous 7 jours',
        blocked: 'Bloqué après des tentatives échouées',
      },
    },
  },
  admins: {
    fields: {
      name: 'Nom',
      below: 'Placé sous',
      email: 'Adresse e-mail',
      username: 'Nom d’utilisateur',
      status: 'Statut',
      account: 'Statut de l’admin principal',
    },
    columns: {
      name: 'Nom',
      below: 'Placé sous',
      email: 'Admin principal',
      status: 'Statut',
      subAdmins: 'Sous-admins',
      technicians: 'Techniciens',
      domains: 'Domaines',
      lastLogin: 'Connexion',
    },
  },
  domains: {
    fields: { domain: 'Domaine', admin: 'Admin', added: 'Ajout' },
    columns: { domain: 'Domaine', admin: 'Admin', added: 'Ajout' },
  },
  batches: {
    fields: { action: 'Action', who: 'Créée par', state: 'Statut', asked: 'Création' },
    columns: {
      asked: 'Création',
      who: 'Créée par',
      action: 'Action',
      which: 'Sélection',
      state: 'Statut',
      outcome: 'Résultat',
    },
  },
} satisfies Catalogue['lists'];
