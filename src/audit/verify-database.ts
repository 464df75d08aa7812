import type { Knex } from 'knex';
import { withSnapshot } from '../database/stream-rows.ts';
import { chainName } from './audit-chain.ts';
import type { AuditEvent, AuditParty } from './audit-event.ts';
import { ChainVerifier, type StoredEvent } from './chain-verifier.ts';
import { streamChains, type ChainLink } from './chain-repository.ts';

export interface WholeLog {
  events: number;
  chains: number;
}

/** Checks every chain from its first event to its head. Throws BrokenLogError. */
export async function verifyDatabase(database: Knex): Promise<WholeLog> {
  return withSnapshot(database, async (sql) => {
    const verifier = new ChainVerifier();
    let chains = 0;
    let current: ChainLink | undefined;
    const endChain = () => {
      if (!current) return;
      verifier.head({ chain: chainName(current), length: current.length, head: current.head });
      chains += 1;
    };
    for await (const links of streamChains(sql)) {
      for (const link of links) {
        if (link.chainId !== current?.chainId) endChain();
        current = link;
        if (link.event) verifier.event(storedEvent(link, link.event));
      }
    }
    endChain();
    return { events: verifier.events, chains };
  });
}

function storedEvent(link: ChainLink, event: NonNullable<ChainLink['event']>): StoredEvent {
  const made = columnsOf(JSON.parse(event.content) as AuditEvent & { at: string });
  const stored = { ...event.columns, occurred_at: event.occurredAt.toISOString() };
  return {
    ...event,
    chain: chainName(link),
    columns: Object.entries(stored).map(([name, value]) => ({
      name,
      stored: value,
      made: made[name] ?? null,
    })),
  };
}

/** The searched columns of the table, as the content has them. */
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
