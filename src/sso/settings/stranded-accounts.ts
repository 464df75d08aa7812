import type { Knex } from 'knex';
import type { Catalogue } from '../../locales/catalogues.ts';
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
  t: Catalogue,
  sql: Knex,
  admin: { id: number; path: string },
  newParentPath: string,
): Promise<string[]> {
  const change = await changeByMove(sql, admin, newParentPath);
  return change ? strandedSentences(t, await findStrandedAccounts(sql, change)) : [];
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
export function strandedSentences(
  { sso }: Catalogue,
  { stranded, withPassword, names, sessions }: StrandedAccounts,
): string[] {
  const texts = sso.settings.loss;
  const more = stranded - names.length;
  const who = more > 0 ? [...names, texts.more({ count: more })] : names;
  return [
    ...(stranded > 0 ? [texts.stranded({ count: stranded, names: who })] : []),
    ...(withPassword > 0 ? [texts.withPassword({ count: withPassword })] : []),
    ...(sessions > 0 ? [texts.sessions({ count: sessions })] : []),
  ];
}

/** Reports whether anyone will lose access. */
export function isAnyoneStranded({ stranded, withPassword, sessions }: StrandedAccounts): boolean {
  return stranded + withPassword + sessions > 0;
}
