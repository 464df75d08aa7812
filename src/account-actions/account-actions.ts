import type { AccountAction } from './account-action.ts';
import type { Action } from '../accounts/account-policy.ts';
import { activate } from './activate.ts';
import { deactivate } from './deactivate.ts';
import { deleteTechnician } from './delete.ts';
import { endSessions } from './end-sessions.ts';
import { liftBlock } from './lift-block.ts';
import { linkAccount } from './link-account.ts';
import { resendInvitation } from './resend-invitation.ts';
import { reset2fa } from './reset-2fa.ts';
import { resetPassword } from './reset-password.ts';
import { unlinkAccount } from './unlink-account.ts';

/** Every action except Edit, which has its own form. */
export type ButtonAction = Exclude<Action, 'edit'>;

export const accountActions: Record<ButtonAction, AccountAction> = {
  'reset-2fa': reset2fa,
  'reset-password': resetPassword,
  'resend-invitation': resendInvitation,
  'link-account': linkAccount,
  'unlink-account': unlinkAccount,
  deactivate,
  activate,
  'end-sessions': endSessions,
  'lift-block': liftBlock,
  delete: deleteTechnician,
};
