/** How many days before the end of their access technicians and their main admin are reminded. */
export const REMINDER_DAYS = [14, 7, 1] as const;

/** For how many days rules about unused access do not apply after access was restored. */
export const RULE_GRACE_DAYS = 7;
