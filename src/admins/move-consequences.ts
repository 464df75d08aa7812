import { isAtOrBelow } from './scope.ts';
import type { LevelStanding } from '../accounts/level-access-repository.ts';
import { counted } from '../numbers.ts';
import type { Level } from './admin.ts';

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
    `${level.name} goes from ${level.parentName ?? ''} to ${target.name}, with ${[
      counted(levels, 'level below it', 'levels below it', 'no level below it'),
      counted(accounts, 'account', 'accounts', 'no account'),
      counted(domains, 'domain', 'domains', 'no domain'),
    ].join(', ')}.`,
    stillSeen
      ? `${level.parentName ?? ''} goes on seeing it, and ${target.name} does now.`
      : `${target.name} sees it from the next page on; ${level.parentName ?? ''} no longer does.`,
    ...(sso.length > 0 ? sso : ['Nobody is signed out.']),
    'The log is kept, and goes along.',
  ];
}
