import { neutraliseJson } from '../lib/csv-formula.ts';
import { csvText } from '../lib/csv-writer.ts';
import { chainName } from './audit-chain.ts';
import type { AuditEvent } from './audit-event.ts';
import type { ChainedEventRow, ChainHeadRow } from './audit-repository.ts';

/** Describes an export, in the first record of the file. */
export interface ExportHead {
  at: Date;
  /** The username of the login that exported it. */
  by: string;
  byLogin: number;
  admin: string;
  /** The filters that limit the events, in words. If empty, the file has all events and so complete chains. */
  rules: string[];
}

/**
 * A format of an exported log. A file has an export record, the events, the heads of their chains, and an end record
 * with the number of events and chains.
 */
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
          // JSON.stringify turns the object back into exactly the text that was hashed.
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

/** The export record has it as its content. Files without it have other readable columns. */
export const csvFormat = '{"format":2}';

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
          content: csvFormat,
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
        // The JSON keeps its value, so a reader that parses it gets the same hash.
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

/**
 * Returns the readable columns of the CSV, derived only from an event's content. They contain the codes that are stored,
 * so a file can be checked whatever the reader's language. Throws SyntaxError if the content isn't JSON.
 */
export function readableColumns(content: string) {
  const { actor, subject, ...event } = JSON.parse(content) as AuditEvent & { at: string };
  return {
    at: event.at,
    who: actor?.name ?? '',
    whoseAdmin: actor?.adminName ?? '',
    action: event.action,
    outcome: event.outcome,
    whom: subject?.name ?? '',
    whomsAdmin: subject?.adminName ?? '',
    changes: Object.entries(event.changes ?? {})
      .map(([field, { before, after }]) => `${field}: ${before ?? '–'} → ${after ?? '–'}`)
      .join('; '),
    reason: event.reason ?? '',
    address: event.origin.address,
    // Names can be reused, but the IDs of logins and admins can't.
    whoLogin: String(actor?.accountId ?? ''),
    whoseAdminId: String(actor?.adminId ?? ''),
    whomLogin: String(subject?.accountId ?? ''),
    whomsAdminId: String(subject?.adminId ?? ''),
  } satisfies CsvRecord;
}
