import type { ConfirmationRequirements } from '../account-actions/account-action.ts';
import type { Actor } from '../audit/actor.ts';
import type { AdminAccessSummary } from './admin-access-repository.ts';
import type { Services } from '../services.ts';
import type { Admin } from '../admins/admin.ts';

/** A level's verb that is done with one press of a button. The rules stand in the policy. */
export interface AdminButtonAction extends ConfirmationRequirements {
  /** What will happen, in sentences, for the page before the change. */
  consequences(admin: Admin, summary: AdminAccessSummary): string[];
  /** Does it, and tells in a sentence what was done. Throws as performAdminAction does. */
  perform(services: Services, actor: Actor, adminId: number, reason: string): Promise<string>;
}
