/** How many days before the end of their access technicians and their main admin are reminded. */
export const REMINDER_DAYS = [14, 7, 1] as const;
