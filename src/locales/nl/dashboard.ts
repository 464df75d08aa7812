import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The dashboard. */
export const dashboard = {
  title: 'Dashboard',
  introduction: ({ admin }: Variables<'admin'>) =>
    `U beheert ${admin}. De aantallen zijn inclusief de technici van ${admin} en die van alle subbeheerders.`,
  firstSteps: 'Eerste stappen',
  done: 'Klaar',
  steps: {
    technician: 'Nodig uw eerste technicus uit',
    whyTechnician: 'Iedereen krijgt een eigen login in plaats van een gedeeld wachtwoord.',
    singleSignOn: ({ ssoName }: Variables<'ssoName'>) => `Stel ${ssoName} in`,
    whySingleSignOn: 'Mensen loggen in met een account dat ze al hebben.',
    subAdmin: 'Nodig een subbeheerder uit',
    whySubAdmin: 'Een klant of afdeling kan dan de eigen technici en domeinen beheren.',
  },
  needsAttention: 'Vereist aandacht',
  nothing: 'Niets vereist uw aandacht.',
  accessEnds: 'Toegang die binnenkort eindigt',
  showAll: 'Alles tonen',
  technicians: 'Technici',
  manageTechnicians: 'Technici beheren',
  events: 'Recente gebeurtenissen',
  noEvents: 'Nog geen gebeurtenissen.',
  auditLog: 'Auditlog',
} satisfies Catalogue['dashboard'];
