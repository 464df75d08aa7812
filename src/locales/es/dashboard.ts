import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The dashboard. */
export const dashboard = {
  title: 'Panel',
  introduction: ({ admin }: Variables<'admin'>) =>
    `Está gestionando ${admin}. Las cifras incluyen sus técnicos y los de todos los subadministradores.`,
  firstSteps: 'Primeros pasos',
  done: 'Hecho',
  steps: {
    technician: 'Invite a su primer técnico',
    whyTechnician: 'Cada persona tiene su propio usuario, en lugar de una contraseña compartida.',
    singleSignOn: ({ ssoName }: Variables<'ssoName'>) => `Conecte ${ssoName}`,
    whySingleSignOn: 'Cada persona inicia sesión con una cuenta que ya tiene.',
    subAdmin: 'Invite a un subadministrador',
    whySubAdmin: 'Un cliente o departamento podrá gestionar sus propios técnicos y dominios.',
  },
  needsAttention: 'Requiere atención',
  nothing: 'No hay nada que requiera su atención.',
  accessEnds: 'Accesos que terminan pronto',
  showAll: 'Mostrar todo',
  technicians: 'Técnicos',
  manageTechnicians: 'Gestionar técnicos',
  events: 'Eventos recientes',
  noEvents: 'Todavía no hay eventos.',
  auditLog: 'Registro de auditoría',
} satisfies Catalogue['dashboard'];
