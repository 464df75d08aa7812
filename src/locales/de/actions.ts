import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../catalogues.ts';

/** The statuses of logins, and the actions in their dropdown. */
export const actions = {
  statuses: { pending: 'Ausstehend', active: 'Aktiv', inactive: 'Inaktiv' },
  blocked: {
    wrongCodes: ({ limit }: Variables<'limit'>) =>
      `Nach ${limit} falschen Codes gesperrt. Nur „2FA zurücksetzen“ hebt die Sperre auf`,
    until: ({ time }: Variables<'time'>) => `Nach fehlgeschlagenen Versuchen gesperrt bis ${time}`,
  },
  labels: {
    'reset-2fa': '2FA zurücksetzen',
    'reset-password': 'Passwort zurücksetzen',
    edit: 'Bearbeiten',
    'resend-invitation': 'Einladung erneut senden',
    'link-account': 'Konto verknüpfen',
    'unlink-account': 'Verknüpfung aufheben',
    deactivate: 'Deaktivieren',
    activate: 'Aktivieren',
    'end-sessions': 'Sitzungen beenden',
    'lift-block': 'Entsperren',
    delete: 'Techniker löschen',
  },
  /** Why an action is not available. */
  reasons: {
    'not-found': 'Dieser Zugang existiert nicht',
    'own-account': 'Für den eigenen Zugang gibt es das Benutzerprofil',
    'primary-account': 'Für den Zugang des Hauptadmins nicht möglich',
    'only-active': 'Nur für aktive Techniker möglich',
    'only-pending': 'Nur für ausstehende Techniker möglich',
    'only-inactive': 'Nur für inaktive Techniker möglich',
    'not-inactive': 'Für inaktive Techniker nicht möglich',
    'level-inactive': 'Der Admin ist inaktiv, deshalb kann sich dort niemand anmelden',
    'no-two-factor': 'Die Zwei-Faktor-Authentifizierung ist nicht eingerichtet',
    'no-oauth-settings': 'Bei diesem Admin und darüber gelten keine OAuth-Einstellungen',
    'already-linked': 'Schon verknüpft',
    'not-linked': 'Nicht verknüpft',
    'not-blocked': 'Nicht gesperrt',
    'has-password': 'Ihr Zugang hat schon ein Passwort',
  },
  /** Replace reasons that mention technicians, for the login of a main admin. */
  reasonsForMainAdmins: {
    'only-active': 'Nur für einen aktiven Hauptadmin möglich',
    'only-pending': 'Nur für einen ausstehenden Hauptadmin möglich',
  },
  title: ({ action, name }: Variables<'action' | 'name'>) => `${action}: ${name}`,
} satisfies Catalogue['actions'];
