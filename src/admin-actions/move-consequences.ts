import { isAtOrBelow } from '../admins/scope.ts';
import type { LevelStanding } from './admin-access-repository.ts';
import { counted } from '../lib/numbers.ts';
import type { Level } from '../admins/admin.ts';

/** What moving a level will do, in sentences; `sso` says what it means for Single Sign-On. */
export function moveConsequences(
  level: Level,
  target: Level,
  { levels, accounts, domains }: LevelStanding,
  sso: readonly string[],
): string[] {
  const parentPath = level.path.split('.').slice(0, -1).join('.');
  const stillSeen = isAtOrBelow({ adminPath: parentPath }, target.path);
  return [
    `${level.name} moves from ${level.parentName ?? ''} to ${target.name}, with ${[
      counted(levels, 'sub-admin', 'sub-admins', 'no sub-admins'),
      counted(accounts, 'login', 'logins', 'no logins'),
      counted(domains, 'domain', 'domains', 'no domains'),
    ].join(', ')}.`,
    stillSeen
      ? `${level.parentName ?? ''} can still see it, and ${target.name} can now see it too.`
      : `${target.name} can see it immediately. ${level.parentName ?? ''} can’t see it any more.`,
    ...(sso.length > 0 ? sso : ['No one is signed out.']),
    'Its audit log moves with it.',
  ];
}
