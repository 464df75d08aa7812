/** Why a technician needs attention, in the order of the dashboard. */
export const attentions = [
  'refused-mail',
  'invitation-over',
  'access-ends-soon',
  'without-2fa',
  'dormant',
  'blocked',
] as const;

export type Attention = (typeof attentions)[number];
