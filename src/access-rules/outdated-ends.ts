import type { Knex } from 'knex';
import type { RuleKind } from './access-rules.ts';
import { cancelOutdatedEnds } from './rule-end-repository.ts';

/** Writing a hundred thousand rows takes a minute, so no one waits for more than these. A worker cancels the others. */
const CANCELLED_AT_ONCE = 1000;

/**
 * Cancels the scheduled ends at or below an admin that the rules don't call for any more, in the caller's transaction. If
 * there are many, a worker cancels the rest within minutes. In the meantime they end no access, because each one is checked
 * again.
 */
export async function cancelSomeOutdatedEnds(sql: Knex.Transaction, adminPath: string): Promise<void> {
  for (const kind of ['unused', 'invitation'] satisfies RuleKind[]) {
    await cancelOutdatedEnds(sql, kind, adminPath, CANCELLED_AT_ONCE);
  }
}
