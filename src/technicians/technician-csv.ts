import { twoFactorKind } from '../accounts/two-factor-kind.ts';
import { catalogues } from '../locales/catalogues.ts';
import { csvText } from '../lib/csv-writer.ts';
import type { ExportedTechnician } from './technician-stream-repository.ts';

/** An import recognises its columns by these names. */
const columns = [
  'E-mail address',
  'Username',
  'Admin',
  'Status',
  '2FA',
  'SSO',
  'Last login',
  'Access ends on',
  'Notes',
  'Created',
  'Language',
] as const;

type Row = Record<(typeof columns)[number], string>;

/** Returns the header line. */
export function csvHead(): string {
  return csvText(columns, [], { head: true });
}

/** Returns the lines of some technicians, with times in ISO 8601 and UTC. */
export function csvLines(technicians: readonly ExportedTechnician[]): string {
  return csvText(columns, technicians.map(rowOf));
}

function rowOf(account: ExportedTechnician): Row {
  return {
    'E-mail address': account.email,
    Username: account.username,
    Admin: account.adminName,
    Status: catalogues.en.actions.statuses[account.status],
    '2FA': catalogues.en.twoFactor.kinds[twoFactorKind(account)],
    SSO: account.ssoIdentity ? 'Linked' : '',
    'Last login': account.lastSignInAt?.toISOString() ?? '',
    'Access ends on': account.accessEnd?.on ?? '',
    Notes: account.notes,
    Created: account.createdAt.toISOString(),
    Language: account.language ?? '',
  };
}
