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

/** The dashboard and the list of technicians show that access ends soon for this many days before it ends. */
export const SOON_DAYS = 7;

/** A technician who has not signed in for this many days is dormant. */
export const DORMANT_DAYS = 90;

/** Why a technician will lose access: an end date, or a rule about unused access or open invitations. */
export const upcomingEnds = ['end-date', 'unused', 'invitation'] as const;

export type UpcomingEnd = (typeof upcomingEnds)[number];
