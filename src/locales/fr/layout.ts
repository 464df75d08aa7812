import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** What surrounds every page. */
export const layout = {
  title: ({ page, productName }: Variables<'page' | 'productName'>) => `${page} – ${productName}`,
  skipToContent: 'Aller au contenu',
  skipToList: 'Aller à la liste',
  roles: { primary: 'Admin', technician: 'Technicien' },
  login: ({ username, role }: Variables<'username' | 'role'>) => `${username} (${role})`,
  darkMode: 'Mode sombre',
  lightMode: 'Mode clair',
  signOut: 'Se déconnecter',
  mainNavigation: 'Navigation principale',
  menu: 'Menu',
  sections: {
    dashboard: 'Tableau de bord',
    domains: 'Domaines',
    users: 'Utilisateurs et droits',
    records: 'Historique',
    settings: 'Mes paramètres',
  },
  entries: {
    domains: 'Vue d’ensemble',
    technicians: 'Gérer les techniciens',
    admins: 'Gérer les admins',
    oauthSettings: 'Paramètres OAuth',
    accessRules: 'Règles d’accès',
    accessReviews: 'Revues d’accès',
    panels: 'Panneaux',
    auditLog: 'Journal d’audit',
    mailQueue: 'File d’attente',
    batches: 'Actions groupées',
    profile: 'Profil utilisateur',
    sessions: 'Sessions',
  },
  mailHeld:
    'Les e-mails sont retenus sur cette installation (MAIL_HOLD). Ils restent dans la file d’attente et ne sont pas envoyés.',
  forAdmin: ({ admin }: Variables<'admin'>) => `pour ${admin}`,
} satisfies Catalogue['layout'];
