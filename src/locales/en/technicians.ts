import type { Variables } from '../../lib/language-formats.ts';
import { number } from './formats.ts';

/** Manage Technicians, and the pages about one technician. */
export const technicians = {
  list: {
    title: 'Manage Technicians',
    importCsv: 'Import CSV',
    exportCsv: 'Export CSV',
    add: 'Add Technician',
    introduction: ({ adminName }: Variables<'adminName'>) =>
      `Technicians are extra logins with the same access as ${adminName}. What they do is logged under their own name.`,
    searchedOnly: ({ count }: { count: number }) =>
      `Only ${number(count)} technicians were searched. To find others, search for three or more letters in a row, or add a rule.`,
    shownOnly: ({ count, shown }: { count: number; shown: number }) =>
      `More than ${number(count)} technicians match. Only the first ${number(shown)} are shown. Add a rule to narrow the list.`,
    noneOfSearched: 'None of the technicians searched match.',
    noMatch: 'No technicians match these rules.',
    showAll: 'Show all',
    empty: 'No technicians yet. We email an invitation to each one that you add.',
    addFirst: 'Add the first technician',
    caption: 'Technicians',
    selectionColumn: 'Selection and menu',
    action: 'Action',
    select: ({ email }: Variables<'email'>) => `Select ${email}`,
    menu: ({ email }: Variables<'email'>) => `Actions for ${email}`,
    actionFor: ({ email }: Variables<'email'>) => `Action for ${email}`,
    blocked: 'Blocked',
    on: 'On',
    linked: 'Linked',
    never: 'never',
  },
};
