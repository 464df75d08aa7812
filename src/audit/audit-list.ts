import { paths } from '../paths.ts';
import { choiceMatches, dayMatches, defineList } from '../lists/list-definition.ts';
import { listPath } from '../lists/list-path.ts';
import { auditActions, auditOutcomes } from './audit-event.ts';

const nameMatches = { is: { label: 'is' }, contains: { label: 'contains' } } as const;

const LOGIN_DIGITS = 15;

/** Returns the path of the log with the events whose actor or subject is this login, under all its names. */
export const eventsOfLogin = (id: number) =>
  listPath(auditList, [{ field: 'login', match: 'is', values: [String(id)] }]);

/** The rules and columns of the audit log. */
export const auditList = defineList({
  path: paths.auditLog,
  fields: {
    who: { label: 'Who', value: { kind: 'text', maxlength: 120 }, matches: nameMatches },
    action: { label: 'Action', value: { kind: 'choices', options: auditActions }, matches: choiceMatches },
    whom: { label: 'Target', value: { kind: 'text', maxlength: 253 }, matches: nameMatches },
    admin: {
      label: 'Admin',
      value: { kind: 'text', maxlength: 120 },
      matches: { below: { label: 'is, or is below' }, ...nameMatches },
    },
    login: {
      label: 'Login number',
      value: { kind: 'text', maxlength: LOGIN_DIGITS },
      matches: { is: { label: 'is' } },
    },
    outcome: { label: 'Outcome', value: { kind: 'choices', options: auditOutcomes }, matches: choiceMatches },
    when: { label: 'When', value: { kind: 'day' }, matches: { on: { label: 'is on' }, ...dayMatches } },
  },
  columns: {
    when: { label: 'When' },
    who: { label: 'Who', sortable: false },
    action: { label: 'Action', sortable: false },
    whom: { label: 'Target', sortable: false },
    changes: { label: 'Changes', sortable: false },
    address: { label: 'Address', sortable: false },
  },
  defaultSort: { column: 'when', descending: true },
});
