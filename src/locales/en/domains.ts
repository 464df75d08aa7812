import type { Variables } from '../../lib/language-formats.ts';
import { number, plural } from './formats.ts';

interface Count {
  count: number;
}

/** Domains > Overview, and the pages that add, hand over or remove domains. */
export const domains = {
  list: {
    title: 'Domains',
    add: 'Add domains',
    introduction: ({ admin }: Variables<'admin'>) =>
      `The domains of ${admin} and of its sub-admins. Technicians can do everything here that the main admin can.`,
    empty: 'No domains yet.',
    addFirst: 'Add the first ones',
    noMatch: 'No domains match these filters.',
    menu: 'Menu',
    action: 'Action',
    actions: ({ domain }: Variables<'domain'>) => `Actions for ${domain}`,
    actionFor: ({ domain }: Variables<'domain'>) => `Action for ${domain}`,
  },
  handOver: 'Hand over',
  remove: 'Remove',
  admin: 'Admin',
  consequences: 'What will happen',
  move: {
    moves: ({ domain, admin }: Variables<'domain' | 'admin'>) =>
      `${domain} moves from ${admin} to the admin that you select, immediately.`,
    logged: 'The audit logs of both admins record the change and who made it.',
    adminHint: 'The admin that will manage it.',
    already: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} already belongs to ${admin}.`,
    done: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} now belongs to ${admin}.`,
  },
  removal: {
    noLonger: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${admin} no longer manages ${domain}.`,
    nameFree: 'Its name becomes available again, and another admin can add it. The audit log is kept.',
    done: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} has been removed from ${admin}.`,
  },
  new: {
    title: 'Add domains',
    introduction: ({ limit }: { limit: number }) =>
      `Enter one domain per line, up to ${number(limit)}. The next page shows which of them can be added. Nothing changes until you confirm.`,
    adminHint: 'The admin that will manage them.',
    domains: 'Domains',
    domainsHint: 'For example acme.example or münchen.example.',
    continue: 'Continue',
    missing: 'Enter at least one domain.',
    tooMany: ({ limit }: { limit: number }) => `Enter ${number(limit)} domains or fewer.`,
    noneValid: 'None of these domains can be added. The reasons are below.',
    /** Why a line can’t be added. */
    own: 'You already have this domain.',
    taken: 'This domain is already taken.',
    duplicate: ({ line }: { line: number }) => `This is the same domain as in line ${number(line)}.`,
    tooLong: 'This is too long for a domain.',
    emailAddress: 'This is an email address. Enter only the part after the @.',
    pageAddress: 'This is the address of a page. Enter only the domain, without https:// and slashes.',
    invalidCharacters: 'A domain consists of letters, digits and hyphens, separated by dots.',
    number: 'This is a number, not a domain.',
    notDomain: 'This is not a valid domain.',
    withoutEnding: 'This domain has no ending. Add it, for example “.com”.',
    publicSuffix: ({ domain }: Variables<'domain'>) =>
      `${domain} is a public suffix. Enter a domain below it.`,
  },
  preview: {
    nothing: 'No domains will be added.',
    one: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} will be added to ${admin}.`,
    many: ({ count, admin }: Count & Variables<'admin'>) =>
      plural(count, {
        one: (n) => `${n} domain will be added to ${admin}.`,
        other: (n) => `${n} domains will be added to ${admin}.`,
      }),
    invalid: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} line can’t be added. See below.`,
        other: (n) => `${n} lines can’t be added. See below.`,
      }),
    show: ({ count }: Count) =>
      plural(count, { one: (n) => `Show the ${n} domain`, other: (n) => `Show the ${n} domains` }),
    add: ({ count }: Count) =>
      plural(count, { one: (n) => `Add ${n} domain`, other: (n) => `Add ${n} domains` }),
    added: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} has been added to ${admin}.`,
    noneAdded: ({ admin }: Variables<'admin'>) => `No domains have been added to ${admin}.`,
    manyAdded: ({ count, admin }: Count & Variables<'admin'>) =>
      plural(count, {
        one: (n) => `${n} domain has been added to ${admin}.`,
        other: (n) => `${n} domains have been added to ${admin}.`,
      }),
    alreadyTaken: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} domain is already taken.`,
        other: (n) => `${n} domains are already taken.`,
      }),
  },
  invalidLines: {
    title: 'Lines that can’t be added',
    first: ({ shown, total }: Record<'shown' | 'total', number>) =>
      `These are the first ${number(shown)} of ${number(total)} lines.`,
    line: 'Line',
    text: 'Text',
    reason: 'Reason',
  },
};
