import type { Catalogue } from '../catalogues.ts';

/** Manage Admins, and the actions on an admin. */
export const admins = {
  statuses: { active: 'Aktiv', inactive: 'Inaktiv' },
  labels: {
    'add-sub-admin': 'Unteradmin hinzufügen',
    'rename-admin': 'Umbenennen',
    'move-admin': 'Verschieben',
    'deactivate-admin': 'Deaktivieren',
    'activate-admin': 'Aktivieren',
    'delete-admin': 'Löschen',
  },
  /** Why an action is not available. */
  reasons: {
    'not-found': 'Dieser Admin existiert nicht',
    'own-level': 'Für den eigenen Admin nicht möglich',
    'only-active': 'Nur für aktive Admins möglich',
    'only-inactive': 'Nur für inaktive Admins möglich',
    'has-sub-admins': 'Er hat Unteradmins',
    'has-technicians': 'Er hat Techniker',
    'has-domains': 'Er hat Domains',
  },
  menu: {
    thisAdmin: 'Dieser Admin',
    showTechnicians: 'Techniker anzeigen',
    oauthSettings: 'OAuth-Einstellungen',
    mainAdmin: 'Zugang des Hauptadmins',
  },
} satisfies Catalogue['admins'];
