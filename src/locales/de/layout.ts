import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** What surrounds every page. */
export const layout = {
  title: ({ page, productName }: Variables<'page' | 'productName'>) => `${page} – ${productName}`,
  skipToContent: 'Zum Inhalt springen',
  skipToList: 'Zur Liste springen',
  roles: { primary: 'Admin', technician: 'Techniker' },
  login: ({ username, role }: Variables<'username' | 'role'>) => `${username} (${role})`,
  darkMode: 'Dunkles Design',
  lightMode: 'Helles Design',
  signOut: 'Abmelden',
  mainNavigation: 'Hauptmenü',
  menu: 'Menü',
  sections: {
    dashboard: 'Dashboard',
    domains: 'Domains',
    users: 'Benutzer & Rechte',
    records: 'Protokolle',
    settings: 'Meine Einstellungen',
  },
  entries: {
    domains: 'Übersicht',
    technicians: 'Techniker verwalten',
    admins: 'Admins verwalten',
    oauthSettings: 'OAuth-Einstellungen',
    accessRules: 'Zugangsregeln',
    accessReviews: 'Zugangsprüfungen',
    panels: 'Panels',
    auditLog: 'Audit-Protokoll',
    mailQueue: 'Mail-Warteschlange',
    batches: 'Sammelaktionen',
    profile: 'Benutzerprofil',
    sessions: 'Sitzungen',
  },
  mailHeld:
    'Diese Installation hält E-Mails zurück (MAIL_HOLD). Sie bleiben in der Warteschlange und werden nicht gesendet.',
  forAdmin: ({ admin }: Variables<'admin'>) => `für ${admin}`,
} satisfies Catalogue['layout'];
