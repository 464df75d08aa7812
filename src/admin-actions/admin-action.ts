import type { Catalogue } from '../locales/catalogues.ts';
import type { Text } from '../locales/text.ts';
import type { InBulk, ConfirmationRequirements } from '../account-actions/account-action.ts';
import type { Actor } from '../audit/actor.ts';
import type { AdminAccessSummary } from './admin-access-repository.ts';
import type { Services } from '../services.ts';
import type { Admin } from '../admins/admin.ts';

/** An action on an admin that needs only a button. Its rules are in admin-action-policy.ts. */
export interface AdminButtonAction extends ConfirmationRequirements {
  /** What will happen, in sentences, for the page that confirms the change. */
  consequences(t: Catalogue, admin: Admin, summary: AdminAccessSummary): string[];
  inBulk: InBulk<AdminAccessSummary>;
  /** Runs the action. Returns what was done. Throws the same errors as performAdminAction. */
  perform(services: Services, actor: Actor, adminId: number, reason: string): Promise<Text>;
}
