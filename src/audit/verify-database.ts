import type { Knex } from 'knex';
import { withSnapshot } from '../database/stream-rows.ts';
import { chainName } from './audit-chain.ts';
import type { AuditEvent, AuditParty } from './audit-event.ts';
import { ChainVerifier, type StoredEvent } from './chain-verifier.ts';
import { streamHeads, streamTable, type TableRow } from './chain-repository.ts';

export interface WholeLog {
  events: number;
  chains: number;
}

/** Verifies every chain from its first event to its head, on a snapshot of its own. Throws BrokenLogError. */
export async function verifyDatabase(database: Knex): Promise<WholeLog> {
  return withSnapshot(database, async (sql) => {
    const verifier = new ChainVerifier();
    for await (const rows of streamTable(sql)) {
      for (const row of rows) verifier.event(storedEvent(row));
    }
    let chains = 0;
    for await (const heads of streamHeads(sql)) {
      for (const chain of heads) verifier.head({ ...chain, chain: chainName(chain) });
      chains += heads.length;
    }
    return { events: verifier.events, chains };
  });
}

function storedEvent(row: TableRow): StoredEvent {
  const computed = columnsOf(JSON.parse(row.content) as AuditEvent & { at: string });
  const stored = { ...row.columns, occurred_at: row.occurredAt.toISOString() };
  return {
    ...row,
    chain: chainName(row),
    columns: Object.entries(stored).map(([name, value]) => ({
      name,
      stored: value,
      computed: computed[name] ?? null,
    })),
  };
}

/** Derives the searched columns of the table from the content. */
function columnsOf(event: AuditEvent & { at: string }): Record<string, string | null> {
  return {
    occurred_at: event.at,
    action: event.action,
    outcome: event.outcome,
    ...partyColumns('actor', event.actor),
    ...partyColumns('subject', event.subject),
  };
}

function partyColumns(of: 'actor' | 'subject', party: AuditParty | null): Record<string, string | null> {
  return {
    [`${of}_account_id`]: party?.accountId?.toString() ?? null,
    [`${of}_admin_id`]: party?.adminId.toString() ?? null,
    [`${of}_name`]: party?.name ?? null,
  };
}
