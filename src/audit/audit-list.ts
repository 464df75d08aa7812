import { paths } from '../paths.ts';
import { choiceMatches, dayMatches, defineList } from '../lists/list-definition.ts';
import { listPath } from '../lists/list-path.ts';
import { catalogues } from '../locales/catalogues.ts';
import { auditActions } from './audit-event.ts';

const nameMatches = { is: { label: 'is' }, contains: { label: 'contains' } } as const;

const { columns, rules, actions, outcomes } = catalogues.en.audit;
const actionLabels = Object.fromEntries(auditActions.map((code) => [code, actions[code].label]));

const LOGIN_DIGITS = 15;

/** Returns the path of the log with the events whose actor or subject is this login, under all its names. */
export const eventsOfLogin = (id: number) =>
  listPath(auditList, [{ field: 'login', match: 'is', values: [String(id)] }]);

/** The rules and columns of the audit log. */
export const auditList = defineList({
  path: paths.auditLog,
  fields: {
    who: { label: columns.who, value: { kind: 'text', maxlength: 120 }, matches: nameMatches },
    action: {
      label: rules.action,
      value: { kind: 'choices', options: actionLabels },
      matches: choiceMatches,
    },
    whom: { label: columns.target, value: { kind: 'text', maxlength: 253 }, matches: nameMatches },
    admin: {
      label: rules.admin,
      value: { kind: 'text', maxlength: 120 },
      matches: { below: { label: 'is, or is below' }, ...nameMatches },
    },
    login: {
      label: rules.login,
      value: { kind: 'text', maxlength: LOGIN_DIGITS },
      matches: { is: { label: 'is' } },
    },
    outcome: { label: rules.outcome, value: { kind: 'choices', options: outcomes }, matches: choiceMatches },
    when: { label: columns.when, value: { kind: 'day' }, matches: { on: { label: 'is on' }, ...dayMatches } },
  },
  columns: {
    when: { label: columns.when },
    who: { label: columns.who, sortable: false },
    action: { label: columns.event, sortable: false },
    whom: { label: columns.target, sortable: false },
    changes: { label: columns.changes, sortable: false },
    address: { label: columns.ipAddress, sortable: false },
  },
  defaultSort: { column: 'when', descending: true },
});
