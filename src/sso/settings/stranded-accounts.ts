import type { Knex } from 'knex';
import { counted } from '../../lib/numbers.ts';
import {
  endStrandedSessions,
  findStrandedAccounts,
  type StrandedAccounts,
  type ProviderChange,
} from './stranded-accounts-repository.ts';
import { findProviderAt, findSettingsOf } from './oauth-settings-repository.ts';

/**
 * Who would lose a way in when a level moves below another: those whose provider is inherited from above the level,
 * and is another one at the new place. Null when the move changes nothing about Single Sign-On.
 */
async function changeByMove(
  sql: Knex,
  admin: { id: number; path: string },
  newParentPath: string,
): Promise<ProviderChange | null> {
  if (await findSettingsOf(sql, admin.id)) return null;
  const [before, after] = await Promise.all([
    findProviderAt(sql, admin.path),
    findProviderAt(sql, newParentPath),
  ]);
  if (before?.adminId === after?.adminId) return null;
  return {
    adminPath: admin.path,
    before: before?.issuer ?? null,
    after: after?.issuer ?? null,
    otherIdentities: false,
  };
}

/** What the move of a level means for Single Sign-On, in sentences for the page before it. */
export async function sentencesOfMove(
  sql: Knex,
  admin: { id: number; path: string },
  newParentPath: string,
): Promise<string[]> {
  const change = await changeByMove(sql, admin, newParentPath);
  return change ? strandedSentences(await findStrandedAccounts(sql, change)) : [];
}

/** Ends the sessions that a move takes the ground from. In the move's transaction, before the paths change. */
export async function endSessionsLostByMove(
  sql: Knex,
  admin: { id: number; path: string },
  newParentPath: string,
): Promise<void> {
  const change = await changeByMove(sql, admin, newParentPath);
  // Whoever moves a level works above it: no session of one's own is among them.
  if (change) await endStrandedSessions(sql, change, '');
}

/** Empty when nobody loses anything. */
export function strandedSentences({ stranded, withPassword, names, sessions }: StrandedAccounts): string[] {
  const more = stranded - names.length;
  const who = names.join(', ') + (more > 0 ? ` and ${more} more` : '');
  return [
    ...(stranded > 0
      ? [
          `${accounts(stranded)} can no longer sign in, because ${stranded === 1 ? 'it has' : 'they have'} no password: ${who}. ` +
            'Use Reset Password to email them a link to set one.',
        ]
      : []),
    ...(withPassword > 0
      ? [`${accounts(withPassword)} can no longer sign in with Single Sign-On, but can still use a password.`]
      : []),
    ...(sessions > 0 ? [counted(sessions, 'session ends now.', 'sessions end now.')] : []),
  ];
}

function accounts(count: number): string {
  return counted(count, 'linked account', 'linked accounts');
}
