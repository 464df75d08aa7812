import { activateAdmin } from './activate-admin.ts';
import type { AdminButtonAction } from './admin-action.ts';
import type { AdminAction } from './admin-action-policy.ts';
import { deactivateAdmin } from './deactivate-admin.ts';
import { deleteAdmin } from './delete-admin.ts';

/** Every action except those that have their own form. */
export type AdminButton = Exclude<AdminAction, 'add-sub-admin' | 'rename-admin' | 'move-admin'>;

export const adminButtonActions: Record<AdminButton, AdminButtonAction> = {
  'deactivate-admin': deactivateAdmin,
  'activate-admin': activateAdmin,
  'delete-admin': deleteAdmin,
};

export function isAdminButton(name: string): name is AdminButton {
  return Object.hasOwn(adminButtonActions, name);
}
