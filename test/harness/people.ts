import { createHash } from 'node:crypto';
import speakeasy from 'speakeasy';
import { hashPassword } from '../../src/accounts/passwords/password-hashing.ts';
import { paths } from '../../src/paths.ts';
import type { Services } from '../../src/services.ts';
import { base32, RFC_4648 } from '../../src/two-factor/base32.ts';
import type { BrowserLike, Page } from './browser-like.ts';

/** The password of all test accounts. */
export const PASSWORD = 'orchid lantern quarry mild';

export interface Person {
  id: number;
  username: string;
  email: string;
  adminId: number;
  role: 'primary' | 'technician';
  /** The base32 secret. Null if two-factor authentication is not set up. */
  totpSecret: string | null;
}

export interface Admin {
  id: number;
  name: string;
  path: string;
}

type State = 'active' | 'without-two-factor' | 'pending' | 'inactive';

interface PersonToCreate extends Person {
  state: State;
}

function admin(id: number, name: string, parent?: Admin): Admin {
  return { id, name, path: parent ? `${parent.path}.${id}` : String(id) };
}

function person(
  id: number,
  username: string,
  { id: adminId, name }: Admin,
  state: State,
  role: Person['role'] = 'technician',
): PersonToCreate {
  const totpSecret = state === 'active' || state === 'inactive' ? secretOf(username) : null;
  return { id, username, email: `${username}@${slugOf(name)}.example`, adminId, role, totpSecret, state };
}

const acmeHosting = admin(1, 'Acme Hosting');
const acmeEast = admin(2, 'Acme East', acmeHosting);
const acmeEastHarbour = admin(3, 'Acme East Harbour', acmeEast);
const acmeWest = admin(4, 'Acme West', acmeHosting);
const blueHarbor = admin(5, 'Blue Harbor', acmeHosting);

/**
 * The tree of test admins. Acme Hosting is the root. Acme East (with Acme East Harbour) and Acme West are below it. Blue
 * Harbor is a separate branch below the root, out of scope for East and West.
 */
const admins = { acmeHosting, acmeEast, acmeEastHarbour, acmeWest, blueHarbor };

const logins = {
  /** The root's main admin. */
  acme: person(1, 'acme', acmeHosting, 'active', 'primary'),
  amy: person(2, 'amy', acmeHosting, 'active'),
  bob: person(3, 'bob', acmeHosting, 'pending'),
  dan: person(4, 'dan', acmeHosting, 'inactive'),
  /** Has a password but has not set up two-factor authentication. */
  eve: person(5, 'eve', acmeHosting, 'without-two-factor'),
  /** Acme East's main admin. */
  east: person(6, 'east', acmeEast, 'active', 'primary'),
  carla: person(7, 'carla', acmeEast, 'active'),
  gus: person(8, 'gus', acmeEastHarbour, 'active'),
  /** Acme West's main admin. */
  west: person(9, 'west', acmeWest, 'active', 'primary'),
  will: person(10, 'will', acmeWest, 'active'),
  /** Blue Harbor's main admin. */
  blue: person(11, 'blue', blueHarbor, 'active', 'primary'),
  zoe: person(12, 'zoe', blueHarbor, 'active'),
};

/** The named admins and people of the tests. The template databases contain them (see test-database.ts). */
export const people: typeof admins & Record<keyof typeof logins, Person> = { ...admins, ...logins };

export type People = typeof people;

/** Creates the named people in a database without any. */
export async function createPeople({
  database,
  keyring,
}: Pick<Services, 'database' | 'keyring'>): Promise<People> {
  const passwordHash = await hashPassword(PASSWORD);
  const now = database.fn.now();
  await database('admins').insert(
    Object.values(admins).map(({ id, name, path }) => {
      const parentId = Number(path.split('.').at(-2)) || null;
      return { id, parent_id: parentId, path, name, slug: slugOf(name) };
    }),
  );
  await database('accounts').insert(
    Object.values(logins).map(({ id, adminId, role, username, email, state, totpSecret }) => ({
      id,
      admin_id: adminId,
      role,
      username,
      email,
      notes: `Notes on ${username}`,
      status: state === 'without-two-factor' ? 'active' : state,
      password_hash: state === 'pending' ? null : passwordHash,
      password_set_at: state === 'pending' ? null : now,
      totp_secret: totpSecret && keyring.seal(totpSecret, `totp:${id}`),
      // Older than any sign-in of a test.
      totp_enrolled_at: totpSecret && database.raw(`now() - interval '1 day'`),
    })),
  );
  for (const table of ['admins', 'accounts']) {
    await database.raw(`select setval(pg_get_serial_sequence(?, 'id'), (select max(id) from ??))`, [
      table,
      table,
    ]);
  }
  return people;
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

function secretOf(username: string): string {
  return base32(createHash('sha1').update(username).digest(), RFC_4648);
}

/** Columns of a login that has neither a password nor an authenticator app. */
export const withoutCredentials = {
  password_hash: null,
  password_set_at: null,
  totp_secret: null,
  totp_enrolled_at: null,
  totp_last_step: null,
  recovery_key_hash: null,
};

/** Turns a person into an invited technician who hasn't joined yet. */
export async function makePending({ database }: Services, { id }: Pick<Person, 'id'>): Promise<void> {
  await database('accounts')
    .where({ id })
    .update({ status: 'pending', ...withoutCredentials });
}

/** Makes a person able to sign in only through an identity provider. */
export async function makeSsoOnly({ database }: Services, { id, username }: Person): Promise<void> {
  await database('accounts').where({ id }).update({
    password_hash: null,
    password_set_at: null,
    totp_secret: null,
    totp_enrolled_at: null,
    sso_issuer: 'https://sso.example',
    sso_subject: username,
    sso_linked_at: database.fn.now(),
  });
}

/**
 * Returns a code that is still valid: the app's current code, or the next one if the current one has been used. Resets
 * the used steps if both have been used.
 */
export async function nextCode(
  { database }: Services,
  person: Pick<Person, 'id'>,
  secret: string,
): Promise<string> {
  const now = Math.floor(Date.now() / 30_000);
  const row = await database('accounts')
    .where({ id: person.id })
    .first<{ last: number | null } | undefined>('totp_last_step as last');
  // The previous step is not used, because it may have expired when the code arrives.
  const step = Math.max(now, (row?.last ?? 0) + 1);
  if (step <= now + 1) return codeAt(secret, step * 30_000);
  await database('accounts').where({ id: person.id }).update({ totp_last_step: null });
  return codeAt(secret, now * 30_000);
}

/** Returns the code that an authenticator app shows at that time, in milliseconds since the epoch. */
export function codeAt(secret: string, time: number): string {
  return speakeasy.totp({ secret, encoding: 'base32', time: Math.floor(time / 1000) });
}

/** Signs in on the pages: password, then code. Ends on the dashboard. */
export async function signIn(services: Services, browser: BrowserLike, person: Person): Promise<Page> {
  await browser.get(paths.signIn);
  await browser.submit({ identifier: person.username, password: PASSWORD });
  return browser.submit({ code: await nextCode(services, person, person.totpSecret ?? '') });
}
