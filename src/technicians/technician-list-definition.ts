import { attentions, upcomingEnds } from './attention.ts';
import { lastMailStates } from '../mail/queue/mail-status.ts';
import { paths } from '../paths.ts';
import { choiceMatches, dayMatches, defineList, textMatches } from '../lists/list-definition.ts';

/** The filters and columns of the list on Manage Technicians. */
export const technicianList = defineList({
  path: paths.technicians,
  isSearchable: true,
  fields: {
    email: { value: { kind: 'text', maxlength: 254 }, matches: textMatches },
    username: { value: { kind: 'text', maxlength: 64 }, matches: textMatches },
    admin: { value: { kind: 'text', maxlength: 120 }, matches: ['below', 'is', 'contains'] },
    status: {
      value: { kind: 'choices', options: ['pending', 'active', 'inactive'] },
      matches: choiceMatches,
    },
    'two-factor': {
      value: { kind: 'choices', options: ['on', 'app', 'passkey', 'both', 'off'] },
      matches: choiceMatches,
    },
    sso: { value: { kind: 'choices', options: ['linked', 'not-linked'] }, matches: choiceMatches },
    'last-login': { value: { kind: 'day' }, matches: [...dayMatches, 'never'] },
    'access-end': { value: { kind: 'day' }, matches: dayMatches },
    'upcoming-end': { value: { kind: 'choices', options: upcomingEnds }, matches: choiceMatches },
    notes: { value: { kind: 'text', maxlength: 200 }, matches: ['contains', 'empty', 'not-empty'] },
    mail: { value: { kind: 'choices', options: [...lastMailStates, 'none'] }, matches: choiceMatches },
    attention: { value: { kind: 'choices', options: attentions }, matches: choiceMatches },
  },
  columns: {
    email: {},
    username: {},
    admin: {},
    status: {},
    'two-factor': {},
    sso: {},
    'last-login': {},
    notes: {},
  },
  defaultSort: { column: 'email', descending: false },
  labels: ({ lists: { technicians }, actions }) => ({
    ...technicians,
    options: { ...technicians.options, status: actions.statuses },
  }),
});
