import type { Variables } from '../../lib/language-formats.ts';

/** The dashboard. */
export const dashboard = {
  title: 'Dashboard',
  introduction: ({ admin }: Variables<'admin'>) =>
    `You’re managing ${admin}. The numbers include its technicians and those of all sub-admins.`,
  firstSteps: 'First steps',
  done: 'Done',
  steps: {
    technician: 'Invite your first technician',
    whyTechnician: 'Each person gets their own login instead of a shared password.',
    singleSignOn: ({ ssoName }: Variables<'ssoName'>) => `Connect ${ssoName}`,
    whySingleSignOn: 'People sign in with an account that they already have.',
    subAdmin: 'Invite a sub-admin',
    whySubAdmin: 'A customer or department can then manage its own technicians and domains.',
  },
  needsAttention: 'Needs attention',
  nothing: 'Nothing needs your attention.',
  accessEnds: 'Access that ends soon',
  showAll: 'Show all',
  technicians: 'Technicians',
  manageTechnicians: 'Manage Technicians',
  events: 'Recent events',
  noEvents: 'No events yet.',
  auditLog: 'Audit Log',
};
