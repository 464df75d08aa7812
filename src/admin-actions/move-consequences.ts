import { isAtOrBelow } from '../admins/scope.ts';
import type { AdminAccessSummary } from './admin-access-repository.ts';
import { counted } from '../lib/numbers.ts';
import type { Admin } from '../admins/admin.ts';

/** What moving an admin will do, in sentences. `sso` has the sentences about Single Sign-On. */
export function moveConsequences(
  admin: Admin,
  target: Admin,
  { admins, accounts, domains }: AdminAccessSummary,
  sso: readonly string[],
): string[] {
  const parentPath = admin.path.split('.').slice(0, -1).join('.');
  const isStillVisible = isAtOrBelow({ adminPath: parentPath }, target.path);
  return [
    `${admin.name} moves from ${admin.parentName ?? ''} to ${target.name}, with ${[
      counted(admins, 'sub-admin', 'sub-admins', 'no sub-admins'),
      counted(accounts, 'login', 'logins', 'no logins'),
      counted(domains, 'domain', 'domains', 'no domains'),
    ].join(', ')}.`,
    isStillVisible
      ? `${admin.parentName ?? ''} can still see it, and ${target.name} can now see it too.`
      : `${target.name} can see it immediately. ${admin.parentName ?? ''} can’t see it any more.`,
    ...(sso.length > 0 ? sso : ['No one is signed out.']),
    'Its audit log moves with it.',
  ];
}
