import type { Knex } from 'knex';
import type { AuditEvent } from '../audit/audit-event.ts';
import { withTransaction } from '../audit/transaction.ts';
import { BusyError } from '../lib/errors.ts';
import { AccessEndedError } from '../sessions/require-access.ts';
import { findSessions } from '../sessions/session-repository.ts';

/** Events in one transaction. It holds the locks of their chains, so it must not take long. */
const MAX_EVENTS_PER_GROUP = 250;

/** Further requests are refused, so that the memory is bounded while the database is slow. */
const MAX_WAITING = 5_000;

/**
 * Commits an event of a person with this session, and returns once it is committed. Throws AccessEndedError if the session
 * has ended in the meantime, and BusyError if too many events are waiting.
 */
export type WritePanelEvent = (event: AuditEvent, sessionIdHash: string) => Promise<void>;

interface WaitingEvent {
  event: AuditEvent;
  sessionIdHash: string;
  committed: () => void;
  failed: (error: unknown) => void;
}

/**
 * Creates a function that writes events in groups. Events that arrive while a group is being committed share the next
 * one, because each commit waits for the disk and each event of an admin waits for the lock of its chain.
 */
export function createPanelEventWriter(database: Knex): WritePanelEvent {
  const waiting: WaitingEvent[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) await writeGroup(database, waiting.splice(0, MAX_EVENTS_PER_GROUP));
    isWriting = false;
  }

  return (event, sessionIdHash) =>
    new Promise<void>((committed, failed) => {
      if (waiting.length >= MAX_WAITING) return failed(new BusyError());
      waiting.push({ event, sessionIdHash, committed, failed });
      if (!isWriting) void writeAll();
    });
}

/** Writes the events of a group. Never throws. If PostgreSQL rejects an event, only that event's promise is rejected. */
async function writeGroup(database: Knex, group: readonly WaitingEvent[]): Promise<void> {
  try {
    const open = await withTransaction(database, async (transaction) => {
      const idHashes = [...new Set(group.map(({ sessionIdHash }) => sessionIdHash))];
      const found = await findSessions(transaction.sql, idHashes);
      const stillOpen = new Set(found.map(({ idHash }) => idHash));
      for (const { event, sessionIdHash } of group)
        if (stillOpen.has(sessionIdHash)) transaction.audit(event);
      return stillOpen;
    });
    for (const { sessionIdHash, committed, failed } of group) {
      if (open.has(sessionIdHash)) committed();
      else failed(new AccessEndedError());
    }
  } catch (error) {
    if (group.length === 1 || !isContentError(error)) for (const { failed } of group) failed(error);
    else {
      const half = Math.ceil(group.length / 2);
      await writeGroup(database, group.slice(0, half));
      await writeGroup(database, group.slice(half));
    }
  }
}

/**
 * Returns whether PostgreSQL rejected the content of an event (SQLSTATE classes 22, 23 and 54). After any other error,
 * smaller groups would fail too.
 */
function isContentError(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^(22|23|54)...$/.test(code);
}
