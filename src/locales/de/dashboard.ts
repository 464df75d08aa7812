import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The dashboard. */
export const dashboard = {
  title: 'Dashboard',
  introduction: ({ admin }: Variables<'admin'>) =>
    `Sie verwalten ${admin}. Die Zahlen umfassen die eigenen Techniker und die aller Unteradmins.`,
  firstSteps: 'Erste Schritte',
  done: 'Erledigt',
  steps: {
    technician: 'Den ersten Techniker einladen',
    whyTechnician: 'Jede Person bekommt einen eigenen Zugang statt eines gemeinsamen Passworts.',
    singleSignOn: ({ ssoName }: Variables<'ssoName'>) => `${ssoName} anbinden`,
    whySingleSignOn: 'Man meldet sich mit einem Konto an, das man schon hat.',
    subAdmin: 'Einen Unteradmin einladen',
    whySubAdmin: 'Ein Kunde oder eine Abteilung kann dann eigene Techniker und Domains verwalten.',
  },
  needsAttention: 'Handlungsbedarf',
  nothing: 'Es gibt nichts zu tun.',
  accessEnds: 'Zugang, der bald endet',
  showAll: 'Alle anzeigen',
  technicians: 'Techniker',
  manageTechnicians: 'Techniker verwalten',
  events: 'Letzte Ereignisse',
  noEvents: 'Noch keine Ereignisse.',
  auditLog: 'Audit-Protokoll',
} satisfies Catalogue['dashboard'];
