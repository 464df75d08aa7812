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
 * Returns the change of provider when an admin moves below another. This affects only an admin that inherits its
 * provider, and only if the new parent has a different one. Returns null if the move doesn't change Single Sign-On.
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

/** Returns sentences that say how moving an admin would affect Single Sign-On. Empty if no one would lose access. */
export async function sentencesOfMove(
  sql: Knex,
  admin: { id: number; path: string },
  newParentPath: string,
): Promise<string[]> {
  const change = await changeByMove(sql, admin, newParentPath);
  return change ? strandedSentences(await findStrandedAccounts(sql, change)) : [];
}

/**
 * Ends the sessions whose provider no longer applies after a move. Call it in the move's transaction, before paths
 * change.
 */
export async function endSessionsLostByMove(
  sql: Knex,
  admin: { id: number; path: string },
  newParentPath: string,
): Promise<void> {
  const change = await changeByMove(sql, admin, newParentPath);
  // The person who moves an admin belongs to an admin above it, so their own session is not affected.
  if (change) await endStrandedSessions(sql, change, '');
}

/** Returns sentences that say who will lose access. Empty if no one will. */
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
