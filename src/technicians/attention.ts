/** Why a technician needs attention, in the order of the dashboard. */
export const attentions = {
  'refused-mail': 'Last email refused or bounced',
  'invitation-over': 'Invitation expired',
  'without-2fa': 'Active without 2FA',
  dormant: 'No login for 90 days',
  blocked: 'Blocked after failed attempts',
} as const;

export type Attention = keyof typeof attentions;
