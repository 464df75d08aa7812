import type { Filter } from '../lists/list-query.ts';
import { lastMailStates } from '../mail/queue/mail-status.ts';
import type { Status } from '../accounts/account.ts';
import { twoFactorKinds, type TwoFactorKind } from '../accounts/two-factor-kind.ts';
import type { Attention } from './attention.ts';

const statuses: readonly Status[] = ['pending', 'active', 'inactive'];
const states = ['none', ...lastMailStates] as const;

/** A technician's values in the fields that have only a few possible values. */
interface Facets {
  status: Status;
  twoFactor: TwoFactorKind;
  sso: boolean;
  hasSignedIn: boolean;
  mail: (typeof states)[number];
}

type FacetTest = (facets: Facets, values: readonly string[]) => boolean;

/** `any` matches if one of the names is among the values, `none` if no name is. */
const choice = (namesOf: (facets: Facets) => string[]): Record<string, FacetTest> => ({
  any: (facets, values) => namesOf(facets).some((name) => values.includes(name)),
  none: (facets, values) => !namesOf(facets).some((name) => values.includes(name)),
});

/** Facets of technicians that may need attention. The condition on the row decides whether they do. */
const attention: Record<Attention, (facets: Facets) => boolean> = {
  'refused-mail': ({ mail }) => mail === 'refused',
  'invitation-over': ({ status }) => status === 'pending',
  'access-ends-soon': ({ status }) => status !== 'inactive',
  'without-2fa': ({ status, twoFactor, sso }) => status === 'active' && twoFactor === 'off' && !sso,
  dormant: ({ status }) => status === 'active',
  blocked: () => true,
};

const predicates: Record<string, Record<string, FacetTest>> = {
  status: choice(({ status }) => [status]),
  'two-factor': choice(({ twoFactor }) => (twoFactor === 'off' ? ['off'] : ['on', twoFactor])),
  sso: choice(({ sso }) => [sso ? 'linked' : 'not-linked']),
  mail: choice(({ mail }) => [mail]),
  attention: {
    any: (facets, values) => values.some((name) => attention[name as Attention](facets)),
  },
  'last-login': {
    never: ({ hasSignedIn }) => !hasSignedIn,
    before: ({ hasSignedIn }) => hasSignedIn,
    after: ({ hasSignedIn }) => hasSignedIn,
  },
};

/** Every combination of facets. Its index is its number in the column accounts.facets, as defined by the migration. */
const combinations: readonly Facets[] = states.flatMap((mail) =>
  [false, true].flatMap((hasSignedIn) =>
    [false, true].flatMap((sso) =>
      twoFactorKinds.flatMap((twoFactor) =>
        statuses.map((status) => ({ status, twoFactor, sso, hasSignedIn, mail })),
      ),
    ),
  ),
);

/**
 * Returns the values of accounts.facets that match all these filters, or null if no filter concerns facets. One list for
 * all filters lets PostgreSQL estimate the number of matches well. With separate conditions it would multiply their
 * frequencies and overestimate rare combinations, such as a pending technician with 2FA.
 */
export function facetsOf(filters: readonly Filter[]): number[] | null {
  const tests = filters.flatMap(({ field, match, values }) => {
    const predicate = predicates[field]?.[match];
    return predicate ? [(facets: Facets) => predicate(facets, values)] : [];
  });
  if (tests.length === 0) return null;
  return [...combinations.keys()].filter((number) =>
    tests.every((test) => test(combinations[number] as Facets)),
  );
}
