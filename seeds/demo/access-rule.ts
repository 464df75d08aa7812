import { adminNamed } from './admins.ts';

export interface DemoRule {
  adminName: string;
  /** How many days without a sign-in are allowed. */
  days: number;
}

/** The rule about unused access of one admin, and of those below it. */
export const demoRule: DemoRule = { adminName: 'Acme West', days: 120 };

/** The row of access_rules. */
export const demoRuleRow = {
  admin_id: adminNamed(demoRule.adminName).id,
  unused_days: demoRule.days,
  invitation_days: null,
};
