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

export type People = Awaited<ReturnType<typeof createPeople>>;

const hashOfPassword = hashPassword(PASSWORD);

type State = 'active' | 'without-two-factor' | 'pending' | 'inactive';

/**
 * Creates the tree of test admins. Acme Hosting is the root. Acme East (with Acme East Harbour) and Acme West are below
 * it. Blue Harbor is a separate branch below the root, out of scope for East and West.
 */
export async function createPeople({ database, keyring }: Services) {
  const hash = await hashOfPassword;

  async function admin(name: string, parent: Admin | null): Promise<Admin> {
    const slug = name.toLowerCase().replaceAll(' ', '-');
    const { rows } = await database.raw<{ rows: Admin[] }>(
      `with next as (select nextval(pg_get_serial_sequence('admins', 'id')) as id)
       insert into admins (id, parent_id, path, name, slug)
       select id, :parentId, text2ltree(:prefix || id), :name, :slug from next
       returning id, name, path::text as path`,
      { parentId: parent?.id ?? null, prefix: parent ? `${parent.path}.` : '', name, slug },
    );
    return rows[0] as Admin;
  }

  async function person(
    username: string,
    at: Admin,
    state: State,
    role: Person['role'] = 'technician',
  ): Promise<Person> {
    const email = `${username}@${at.name.toLowerCase().replaceAll(' ', '-')}.example`;
    const [inserted] = await database
      .insert({
        admin_id: at.id,
        role,
        username,
        email,
        notes: `Notes on ${username}`,
        status: state === 'without-two-factor' ? 'active' : state,
        ...(state !== 'pending' && { password_hash: hash, password_set_at: database.fn.now() }),
      })
      .into('accounts')
      .returning<{ id: number }[]>('id');
    const id = inserted?.id ?? 0;
    const hasTwoFactor = state === 'active' || state === 'inactive';
    const totpSecret = hasTwoFactor ? secretOf(username) : null;
    if (totpSecret) {
      await database('accounts')
        .where({ id })
        .update({
          totp_secret: keyring.seal(totpSecret, `totp:${id}`),
          totp_enrolled_at: database.fn.now(),
        });
    }
    return { id, username, email, adminId: at.id, role, totpSecret };
  }

  const acmeHosting = await admin('Acme Hosting', null);
  const acmeEast = await admin('Acme East', acmeHosting);
  const acmeEastHarbour = await admin('Acme East Harbour', acmeEast);
  const acmeWest = await admin('Acme West', acmeHosting);
  const blueHarbor = await admin('Blue Harbor', acmeHosting);

  return {
    acmeHosting,
    acmeEast,
    acmeEastHarbour,
    acmeWest,
    blueHarbor,
    /** The root's main admin. */
    acme: await person('acme', acmeHosting, 'active', 'primary'),
    amy: await person('amy', acmeHosting, 'active'),
    bob: await person('bob', acmeHosting, 'pending'),
    dan: await person('dan', acmeHosting, 'inactive'),
    /** Has a password but has not set up two-factor authentication. */
    eve: await person('eve', acmeHosting, 'without-two-factor'),
    /** Acme East's main admin. */
    east: await person('east', acmeEast, 'active', 'primary'),
    carla: await person('carla', acmeEast, 'active'),
    gus: await person('gus', acmeEastHarbour, 'active'),
    /** Acme West's main admin. */
    west: await person('west', acmeWest, 'active', 'primary'),
    will: await person('will', acmeWest, 'active'),
    /** Blue Harbor's main admin. */
    blue: await person('blue', blueHarbor, 'active', 'primary'),
    zoe: await person('zoe', blueHarbor, 'active'),
  };
}

function secretOf(username: string): string {
  return base32(createHash('sha1').update(username).digest(), RFC_4648);
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
