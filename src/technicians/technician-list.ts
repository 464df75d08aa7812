import { attentions } from './attention.ts';
import { lastMailStates } from '../mail/queue/mail-status.ts';
import { paths } from '../paths.ts';
import { choiceMatches, dayMatches, defineList, textMatches } from '../lists/list-definition.ts';

/** The rules and columns of the list on Manage Technicians. */
export const technicianList = defineList({
  path: paths.technicians,
  searchLabel: 'Search',
  fields: {
    email: { label: 'Email address', value: { kind: 'text', maxlength: 254 }, matches: textMatches },
    username: { label: 'Username', value: { kind: 'text', maxlength: 64 }, matches: textMatches },
    admin: {
      label: 'Admin',
      value: { kind: 'text', maxlength: 120 },
      matches: {
        below: { label: 'is, or is below' },
        is: { label: 'is' },
        contains: { label: 'contains' },
      },
    },
    status: {
      label: 'Status',
      value: { kind: 'choices', options: { pending: 'Pending', active: 'Active', inactive: 'Inactive' } },
      matches: choiceMatches,
    },
    'two-factor': {
      label: '2FA',
      value: { kind: 'choices', options: { on: 'On', off: 'Off' } },
      matches: choiceMatches,
    },
    sso: {
      label: 'SSO',
      value: { kind: 'choices', options: { linked: 'Linked', 'not-linked': 'Not linked' } },
      matches: choiceMatches,
    },
    'last-login': {
      label: 'Last login',
      value: { kind: 'day' },
      matches: { ...dayMatches, never: { label: 'was never', withoutValue: true } },
    },
    notes: {
      label: 'Notes',
      value: { kind: 'text', maxlength: 200 },
      matches: {
        contains: textMatches.contains,
        empty: { label: 'are empty', withoutValue: true },
        'not-empty': { label: 'are not empty', withoutValue: true },
      },
    },
    mail: {
      label: 'Last mail',
      value: { kind: 'choices', options: { ...lastMailStates, none: 'None' } },
      matches: choiceMatches,
    },
    attention: {
      label: 'Attention',
      value: { kind: 'choices', options: attentions },
      matches: choiceMatches,
    },
  },
  columns: {
    email: { label: 'Email address' },
    username: { label: 'Username' },
    admin: { label: 'Admin' },
    status: { label: 'Status' },
    'two-factor': { label: '2FA' },
    sso: { label: 'SSO' },
    'last-login': { label: 'Last login' },
    notes: { label: 'Notes' },
  },
  defaultSort: { column: 'email', descending: false },
});
