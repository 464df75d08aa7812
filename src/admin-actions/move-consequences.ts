import { unlessZero } from '../account-actions/account-action.ts';
import { isAtOrBelow } from '../admins/scope.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import type { AdminAccessSummary } from './admin-access-repository.ts';
import type { Admin } from '../admins/admin.ts';

/** What moving an admin will do, in sentences. `sso` and `rules` have the sentences about Single Sign-On and access rules. */
export function moveConsequences(
  { admins: { consequences } }: Catalogue,
  admin: Admin,
  target: Admin,
  { admins, accounts, domains }: AdminAccessSummary,
  { sso, rules }: Record<'sso' | 'rules', readonly string[]>,
): string[] {
  const words = consequences.move;
  const parentPath = admin.path.split('.').slice(0, -1).join('.');
  const isStillVisible = isAtOrBelow({ adminPath: parentPath }, target.path);
  const names = { name: admin.name, parent: admin.parentName ?? '', target: target.name };
  return [
    words.moves(names),
    ...unlessZero(admins, words.subAdmins),
    ...unlessZero(accounts, words.logins),
    ...unlessZero(domains, words.domains),
    isStillVisible ? words.bothSee(names) : words.onlyTargetSees(names),
    ...(sso.length > 0 ? sso : [words.noSignOut]),
    ...rules,
    words.auditLog,
  ];
}
