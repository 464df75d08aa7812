import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The dashboard. */
export const dashboard = {
  title: 'Tableau de bord',
  introduction: ({ admin }: Variables<'admin'>) =>
    `Vous gérez ${admin}. Les chiffres incluent ses techniciens et ceux de tous les sous-admins.`,
  firstSteps: 'Premiers pas',
  done: 'Terminé',
  steps: {
    technician: 'Inviter votre premier technicien',
    whyTechnician: 'Chaque personne a son propre accès au lieu d’un mot de passe partagé.',
    singleSignOn: ({ ssoName }: Variables<'ssoName'>) => `Connecter ${ssoName}`,
    whySingleSignOn: 'Les personnes se connectent avec un compte qu’elles ont déjà.',
    subAdmin: 'Inviter un sous-admin',
    whySubAdmin: 'Un client ou un service peut alors gérer ses propres techniciens et domaines.',
  },
  needsAttention: 'À vérifier',
  nothing: 'Rien ne demande votre attention.',
  accessEnds: 'Accès qui prennent bientôt fin',
  showAll: 'Tout afficher',
  technicians: 'Techniciens',
  manageTechnicians: 'Gérer les techniciens',
  events: 'Événements récents',
  noEvents: 'Aucun événement pour le moment.',
  auditLog: 'Journal d’audit',
} satisfies Catalogue['dashboard'];
