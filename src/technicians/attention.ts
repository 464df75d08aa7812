/** Why a technician needs attention, in the order of the dashboard. */
export const attentions = ['refused-mail', 'invitation-over', 'without-2fa', 'dormant', 'blocked'] as const;

export type Attention = (typeof attentions)[number];
