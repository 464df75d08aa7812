import { neutraliseJson } from '../lib/csv-formula.ts';
import { csvText } from '../lib/csv-text.ts';
import { chainName } from './audit-chain.ts';
import type { AuditEvent } from './audit-event.ts';
import type { ChainedEventRow, ChainHeadRow } from './audit-repository.ts';
import { wordsOf } from './audit-words.ts';

/** Says what a file is: the first of its records. */
export interface ExportHead {
  at: Date;
  /** Who took it out, at which level. */
  by: string;
  byLogin: number;
  admin: string;
  /** Which events were asked for; none: all of them, so that the chains are whole. */
  rules: string[];
}

/** A format of an exported log: an export record, events, the heads of their chains, an end record that counts them. */
export interface ExportFormat {
  contentType: string;
  extension: string;
  begin(head: ExportHead): string;
  events(rows: readonly ChainedEventRow[]): string;
  heads(rows: readonly ChainHeadRow[]): string;
  end(counts: { events: number; chains: number }): string;
}

const line = (record: object) => `${JSON.stringify(record)}\n`;

export const jsonLines: ExportFormat = {
  contentType: 'application/jsonl; charset=utf-8',
  extension: 'jsonl',
  begin: ({ at, by, byLogin, admin, rules }) =>
    line({ record: 'export', at: at.toISOString(), by, byLogin, admin, complete: rules.length === 0, rules }),
  events: (rows) =>
    rows
      .map(({ id, sequence, content, previousHash, hash, ...chain }) =>
        line({
          record: 'event',
          id,
          chain: chainName(chain),
          sequence,
          previousHash,
          hash,
          // Text and object are the same: what is hashed is what JSON.stringify makes of it.
          event: JSON.parse(content) as unknown,
        }),
      )
      .join(''),
  heads: (rows) =>
    rows
      .map(({ length, head, ...chain }) => line({ record: 'head', chain: chainName(chain), length, head }))
      .join(''),
  end: (counts) => line({ record: 'end', ...counts }),
};

/** The columns of the CSV. */
export const csvColumns = [
  'record',
  'id',
  'chain',
  'sequence',
  'at',
  'who',
  'whoseAdmin',
  'action',
  'outcome',
  'whom',
  'whomsAdmin',
  'changes',
  'reason',
  'address',
  'whoLogin',
  'whoseAdminId',
  'whomLogin',
  'whomsAdminId',
  'previousHash',
  'hash',
  'content',
] as const;

export type CsvRecord = Partial<Record<(typeof csvColumns)[number], string>>;

const rowsText = (records: readonly CsvRecord[], head = false) => csvText(csvColumns, records, { head });

export const csv: ExportFormat = {
  contentType: 'text/csv; charset=utf-8',
  extension: 'csv',
  begin: ({ at, by, byLogin, admin, rules }) =>
    rowsText(
      [
        {
          record: 'export',
          at: at.toISOString(),
          who: by,
          whoLogin: String(byLogin),
          whoseAdmin: admin,
          outcome: rules.length === 0 ? 'complete' : 'partial',
          reason: rules.join('; '),
        },
      ],
      true,
    ),
  events: (rows) =>
    rowsText(
      rows.map(({ id, sequence, content, previousHash, hash, ...chain }) => ({
        record: 'event',
        id: String(id),
        chain: chainName(chain),
        sequence: String(sequence),
        previousHash,
        hash,
        // The same JSON, and so the same hash once it is read.
        content: neutraliseJson(content),
        ...readableColumns(content),
      })),
    ),
  heads: (rows) =>
    rowsText(
      rows.map(({ length, head, ...chain }) => ({
        record: 'head',
        chain: chainName(chain),
        sequence: String(length),
        hash: head,
      })),
    ),
  end: ({ events, chains }) => rowsText([{ record: 'end', id: String(events), sequence: String(chains) }]),
};

/** What the CSV says in words, made from an event's text alone. */
export function readableColumns(content: string) {
  const event = JSON.parse(content) as AuditEvent & { at: string };
  const words = wordsOf(event);
  return {
    at: event.at,
    who: words.actor,
    whoseAdmin: words.actorAdmin,
    action: words.action,
    outcome: words.outcome.label,
    whom: words.subject,
    whomsAdmin: words.subjectAdmin,
    changes: words.changes.join('; '),
    reason: words.reason,
    address: event.origin.address,
    // Names can be reused, the numbers of logins and admins cannot.
    whoLogin: String(event.actor?.accountId ?? ''),
    whoseAdminId: String(event.actor?.adminId ?? ''),
    whomLogin: String(event.subject?.accountId ?? ''),
    whomsAdminId: String(event.subject?.adminId ?? ''),
  } satisfies CsvRecord;
}
