import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** What surrounds every page. */
export const layout = {
  title: ({ page, productName }: Variables<'page' | 'productName'>) => `${page} – ${productName}`,
  skipToContent: 'Naar de inhoud',
  skipToList: 'Naar de lijst',
  roles: { primary: 'Beheerder', technician: 'Technicus' },
  login: ({ username, role }: Variables<'username' | 'role'>) => `${username} (${role})`,
  darkMode: 'Donkere modus',
  lightMode: 'Lichte modus',
  signOut: 'Uitloggen',
  mainNavigation: 'Hoofdmenu',
  menu: 'Menu',
  sections: {
    dashboard: 'Dashboard',
    domains: 'Domeinen',
    users: 'Gebruikers en rechten',
    records: 'Logboeken',
    settings: 'Mijn instellingen',
  },
  entries: {
    domains: 'Overzicht',
    technicians: 'Technici beheren',
    admins: 'Beheerders beheren',
    oauthSettings: 'OAuth-instellingen',
    accessRules: 'Toegangsregels',
    accessReviews: 'Toegangscontroles',
    panels: 'Panelen',
    auditLog: 'Auditlog',
    mailQueue: 'Mailwachtrij',
    batches: 'Batches',
    profile: 'Gebruikersprofiel',
    sessions: 'Sessies',
  },
  mailHeld:
    'E-mails worden op deze installatie vastgehouden (MAIL_HOLD). Ze blijven in de wachtrij en worden niet verzonden.',
  forAdmin: ({ admin }: Variables<'admin'>) => `voor ${admin}`,
} satisfies Catalogue['layout'];
