import { stringify } from 'csv-stringify/sync';
import { statusBadge } from '../accounts/status-badge.ts';
import { asText } from './csv-formula.ts';
import type { ExportedTechnician } from './technician-stream-repository.ts';

/** The columns; those that an import reads are named as it knows them. */
const columns = [
  'E-mail address',
  'Username',
  'Admin',
  'Status',
  '2FA',
  'SSO',
  'Last login',
  'Notes',
  'Created',
] as const;

type Row = Record<(typeof columns)[number], string>;

// Lines end as RFC 4180 says; a text with any other end of line is quoted as well.
const options = { columns: [...columns], record_delimiter: '\r\n' as const, quoted_match: /[\r\n]/ };

/** The first line, with the mark by which spreadsheets know UTF-8. */
export function csvHead(): string {
  return stringify([], { ...options, header: true, bom: true });
}

export function csvLines(technicians: readonly ExportedTechnician[]): string {
  return stringify(technicians.map(rowOf), options);
}

function rowOf(account: ExportedTechnician): Row {
  return {
    'E-mail address': asText(account.email),
    Username: asText(account.username),
    Admin: asText(account.adminName),
    Status: statusBadge(account).label,
    '2FA': account.hasTwoFactor ? 'On' : 'Off',
    SSO: account.ssoIdentity ? 'Linked' : '',
    'Last login': account.lastSignInAt?.toISOString() ?? '',
    Notes: asText(account.notes),
    Created: account.createdAt.toISOString(),
  };
}
