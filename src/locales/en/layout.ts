import type { Variables } from '../../lib/language-formats.ts';

/** What surrounds every page. */
export const layout = {
  title: ({ page, productName }: Variables<'page' | 'productName'>) => `${page} – ${productName}`,
  skipToContent: 'Skip to the content',
  skipToList: 'Skip to the list',
  roles: { primary: 'Admin', technician: 'Technician' },
  login: ({ username, role }: Variables<'username' | 'role'>) => `${username} (${role})`,
  darkMode: 'Dark mode',
  lightMode: 'Light mode',
  signOut: 'Sign out',
  mainNavigation: 'Main',
  menu: 'Menu',
  sections: {
    dashboard: 'Dashboard',
    domains: 'Domains',
    users: 'Users & Permissions',
    records: 'Records',
    settings: 'My Settings',
  },
  entries: {
    domains: 'Overview',
    technicians: 'Manage Technicians',
    admins: 'Manage Admins',
    oauthSettings: 'OAuth Settings',
    accessRules: 'Access Rules',
    accessReviews: 'Access Reviews',
    panels: 'Panels',
    auditLog: 'Audit Log',
    mailQueue: 'Mail Queue',
    batches: 'Batches',
    profile: "User's Profile",
    sessions: 'Sessions',
  },
  mailHeld: 'Emails are held on this installation (MAIL_HOLD). They stay in the queue and aren’t sent.',
  forAdmin: ({ admin }: Variables<'admin'>) => `for ${admin}`,
};
