import type { Rule } from '../lists/list-query.ts';
import { mailStates, type MailStateName } from '../mail/queue/mail-status.ts';
import type { Status } from '../accounts/account.ts';
import type { Attention } from './attention.ts';

const statuses: readonly Status[] = ['pending', 'active', 'inactive'];
const states = ['none', ...(Object.keys(mailStates) as MailStateName[])] as const;

/** What a technician is in the fields of few values. */
interface Facets {
  status: Status;
  twoFactor: boolean;
  sso: boolean;
  hasSignedIn: boolean;
  mail: (typeof states)[number];
}

type FacetTest = (facets: Facets, values: readonly string[]) => boolean;

/** `any`: one of the values; `none`: none of them. */
const choice = (nameOf: (facets: Facets) => string): Record<string, FacetTest> => ({
  any: (facets, values) => values.includes(nameOf(facets)),
  none: (facets, values) => !values.includes(nameOf(facets)),
});

/** Those that may need attention; whether they do, the row says. */
const attention: Record<Attention, (facets: Facets) => boolean> = {
  'refused-mail': ({ mail }) => mail === 'refused',
  'invitation-over': ({ status }) => status === 'pending',
  'without-2fa': ({ status, twoFactor, sso }) => status === 'active' && !twoFactor && !sso,
  dormant: ({ status }) => status === 'active',
  blocked: () => true,
};

const predicates: Record<string, Record<string, FacetTest>> = {
  status: choice(({ status }) => status),
  'two-factor': choice(({ twoFactor }) => (twoFactor ? 'on' : 'off')),
  sso: choice(({ sso }) => (sso ? 'linked' : 'not-linked')),
  mail: choice(({ mail }) => mail),
  attention: {
    any: (facets, values) => values.some((name) => attention[name as Attention](facets)),
  },
  'last-login': {
    never: ({ hasSignedIn }) => !hasSignedIn,
    before: ({ hasSignedIn }) => hasSignedIn,
    after: ({ hasSignedIn }) => hasSignedIn,
  },
};

/** Every combination, at the number that the column accounts.facets gives it: see its migration. */
const combinations: readonly Facets[] = states.flatMap((mail) =>
  [false, true].flatMap((hasSignedIn) =>
    [false, true].flatMap((sso) =>
      [false, true].flatMap((twoFactor) =>
        statuses.map((status) => ({ status, twoFactor, sso, hasSignedIn, mail })),
      ),
    ),
  ),
);

/**
 * The values of accounts.facets that fit all these rules; null where no rule is about them. One list of numbers for
 * all the rules lets PostgreSQL know how many technicians fit: taken one by one it would multiply their shares, and
 * a Pending one with two-factor would seem frequent.
 */
export function facetsOf(rules: readonly Rule[]): number[] | null {
  const asked = rules.flatMap(({ field, match, values }) => {
    const predicate = predicates[field]?.[match];
    return predicate ? [(facets: Facets) => predicate(facets, values)] : [];
  });
  if (asked.length === 0) return null;
  return [...combinations.keys()].filter((number) =>
    asked.every((fits) => fits(combinations[number] as Facets)),
  );
}
