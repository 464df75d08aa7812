import { paths } from '../paths.ts';
import { choiceMatches, dayMatches, defineList, optionLabels } from '../lists/list-definition.ts';
import { listPath } from '../lists/list-path.ts';
import { auditActions } from './audit-event.ts';

const nameMatches = ['is', 'contains'] as const;

const LOGIN_DIGITS = 15;

/** Returns the path of the log with the events whose actor or subject is this login, under all its names. */
export const eventsOfLogin = (id: number) =>
  listPath(auditList, [{ field: 'login', match: 'is', values: [String(id)] }]);

/** The filters and columns of the audit log. */
export const auditList = defineList({
  path: paths.auditLog,
  isSearchable: false,
  fields: {
    who: { value: { kind: 'text', maxlength: 120 }, matches: nameMatches },
    action: { value: { kind: 'choices', options: auditActions }, matches: choiceMatches },
    whom: { value: { kind: 'text', maxlength: 253 }, matches: nameMatches },
    admin: { value: { kind: 'text', maxlength: 120 }, matches: ['below', ...nameMatches] },
    login: { value: { kind: 'text', maxlength: LOGIN_DIGITS }, matches: ['is'] },
    panel: { value: { kind: 'text', maxlength: 60 }, matches: nameMatches },
    outcome: { value: { kind: 'choices', options: ['done', 'refused', 'failed'] }, matches: choiceMatches },
    when: { value: { kind: 'day' }, matches: ['on', ...dayMatches] },
  },
  columns: {
    when: {},
    who: { sortable: false },
    action: { sortable: false },
    whom: { sortable: false },
    changes: { sortable: false },
    address: { sortable: false },
  },
  defaultSort: { column: 'when', descending: true },
  labels: ({ audit: { columns, filters, actions, outcomes } }) => ({
    fields: { ...filters, who: columns.who, whom: columns.target, when: columns.when },
    columns: { ...columns, action: columns.event, whom: columns.target, address: columns.ipAddress },
    options: { action: optionLabels(auditActions, (code) => actions[code].label), outcome: outcomes },
  }),
});
