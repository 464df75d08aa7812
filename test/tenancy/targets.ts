import { randomUUID } from 'node:crypto';
import { withTransaction } from '../../src/audit/transaction.ts';
import { keyBinding } from '../../src/gate/panel.ts';
import { issueLink } from '../../src/links/issue-link.ts';
import type { Services } from '../../src/services.ts';
import type { Admin } from '../harness/people.ts';

/** What a route's `:id` names. It is created for each request, so that no request finds what another has left. */
export interface Target {
  id: number;
  /** The table that contains it. Null if it has no row of its own. */
  table: string | null;
  /** The short name of the admin to move it to, if it is moved. */
  newParent?: string;
}

export type Make = (services: Services, admin: Admin) => Promise<Target>;

type State = 'active' | 'linked' | 'pending' | 'inactive';

let count = 0;
const unique = () => `target-${(count += 1)}`;

/** An account in use, with everything that an action could need and someone's password. */
async function insertAccount(
  { database }: Services,
  adminId: number,
  state: State,
  role: 'technician' | 'primary',
  username = unique(),
): Promise<number> {
  const { rows } = await database.raw<{ rows: [{ id: number }] }>(
    `insert into accounts (admin_id, role, username, email, status, password_hash, password_set_at, totp_secret,
       totp_enrolled_at, blocked_until, sso_issuer, sso_subject, sso_linked_at)
     select :adminId, :role, :username, :username || '@targets.example', :status,
       case when :used then password_hash end, case when :used then now() end, case when :used then 'sealed' end,
       case when :used then now() end, case when :used then now() + interval '15 minutes' end,
       case when :linked then 'https://sso.example' end, case when :linked then :username end,
       case when :linked then now() end
     from accounts where username = 'acme' returning id`,
    {
      adminId,
      role,
      username,
      status: state === 'linked' ? 'active' : state,
      used: state !== 'pending',
      linked: state === 'linked',
    },
  );
  return rows[0].id;
}

export const technician =
  (state: State, username?: string): Make =>
  async (services, { id }) => ({
    id: await insertAccount(services, id, state, 'technician', username),
    table: 'accounts',
  });

/** A technician whose new address is not confirmed yet. */
export const technicianWithNewAddress: Make = async (services, at) => {
  const target = await technician('active')(services, at);
  await withTransaction(services.database, (transaction) =>
    issueLink(transaction, services.keyring, {
      purpose: 'address-change',
      accountId: target.id,
      address: `${unique()}@targets.example`,
      requestedBy: 'somebody',
      cause: 'edit',
    }),
  );
  return target;
};

/** An admin below the given one, with its main admin. */
export const subAdmin =
  (state: State, { deactivated = false, named }: { deactivated?: boolean; named?: string } = {}): Make =>
  async (services, parent) => {
    const id = await insertAdmin(services, parent, named ?? unique(), deactivated);
    await insertAccount(services, id, state, 'primary');
    return { id, table: 'admins' };
  };

/** An admin, and another one next to it that it can be moved to. */
export const subAdminToMove: Make = async (services, parent) => {
  const newParent = unique();
  await insertAdmin(services, parent, newParent);
  return { ...(await subAdmin('active')(services, parent)), newParent };
};

async function insertAdmin(
  { database }: Services,
  parent: Admin,
  name: string,
  deactivated = false,
): Promise<number> {
  const { rows } = await database.raw<{ rows: [{ id: number }] }>(
    `with next as (select nextval(pg_get_serial_sequence('admins', 'id')) as id)
     insert into admins (id, parent_id, path, name, slug, deactivated_at)
     select id, :parentId, text2ltree(:prefix || id), :name, lower(replace(:name, ' ', '-')),
       case when :deactivated then now() end
     from next returning id`,
    { parentId: parent.id, prefix: `${parent.path}.`, name, deactivated },
  );
  return rows[0].id;
}

export const domain =
  (name?: string): Make =>
  async ({ database }, { id }) => {
    const [row] = await database('domains')
      .insert({ admin_id: id, name: name ?? `${unique()}.example` })
      .returning<{ id: number }[]>('id');
    return { id: row?.id ?? 0, table: 'domains' };
  };

/** An email to a technician of the admin. */
export const mail =
  (state: 'queued' | 'refused', address?: string): Make =>
  async (services, { id: adminId }) => {
    const accountId = await insertAccount(services, adminId, 'active', 'technician');
    const [row] = await services
      .database('mail_jobs')
      .insert({
        message: '2fa-changed',
        data: { from: '192.0.2.1' },
        account_id: accountId,
        admin_id: adminId,
        address: address ?? `${unique()}@targets.example`,
        state,
        finished_at: state === 'refused' ? new Date() : null,
        expires_at: new Date(Date.now() + 3_600_000),
      })
      .returning<{ id: number }[]>('id');
    return { id: row?.id ?? 0, table: 'mail_jobs' };
  };

export const event =
  (named?: string): Make =>
  async ({ database }, { id: adminId, name: adminName }) => {
    const name = named ?? unique();
    await withTransaction(database, (transaction) => {
      transaction.audit({
        action: 'edit',
        outcome: 'done',
        actor: null,
        subject: { accountId: null, name, adminId, adminName },
        origin: { address: '192.0.2.1', userAgent: 'test', requestId: 'test' },
      });
      return Promise.resolve();
    });
    const { id } = await database('audit_events').where({ subject_name: name }).first<{ id: number }>('id');
    return { id, table: 'audit_events' };
  };

/** Created by someone of the admin. */
export const batch =
  (state: 'draft' | 'running', selection?: string): Make =>
  async ({ database }, { id: adminId }) => {
    const [row] = await database('batches')
      .insert({
        action: 'deactivate',
        subjects: 'technicians',
        selection: selection ?? unique(),
        list_path: '/technicians',
        admin_id: adminId,
        actor_name: 'somebody',
        origin: { address: '192.0.2.1', userAgent: 'test', requestId: 'test' },
        state,
        started_at: state === 'running' ? new Date() : null,
      })
      .returning<{ id: number }[]>('id');
    return { id: row?.id ?? 0, table: 'batches' };
  };

/** An access review of an admin below the given one, with one technician. An admin can have only one open review. */
export const review =
  (state: 'open' | 'signed-off', startedBy?: string): Make =>
  async (services, at) => ({
    id: (await insertReview(services, at, state, startedBy)).reviewId,
    table: 'access_reviews',
  });

/** A technician in an open access review of the admin. */
export const reviewedTechnician: Make = async (services, at) => ({
  id: (await insertReview(services, at, 'open')).itemId,
  table: 'access_review_items',
});

async function insertReview(
  services: Services,
  at: Admin,
  state: 'open' | 'signed-off',
  startedBy = unique(),
): Promise<{ reviewId: number; itemId: number }> {
  const { database } = services;
  const { id: adminId } = await subAdmin('active')(services, at);
  const accountId = await insertAccount(services, adminId, 'active', 'technician');
  const [review] = await database('access_reviews')
    .insert({
      admin_id: adminId,
      admin_name: at.name,
      started_by_id: 0,
      started_by: startedBy,
      technicians: 1,
    })
    .returning<{ id: number }[]>('id');
  const reviewId = review?.id ?? 0;
  const [item] = await database('access_review_items')
    .insert({
      review_id: reviewId,
      position: 1,
      account_id: accountId,
      username: 'target',
      email: 'target@targets.example',
      admin_name: at.name,
    })
    .returning<{ id: number }[]>('id');
  if (state === 'signed-off') {
    const counts = { total: 1, keep: 0, 'set-end-date': 0, deactivate: 0, undecided: 1, gone: 0 };
    await database('access_review_items')
      .where({ review_id: reviewId })
      .update({
        facts: {
          presence: 'deleted',
          username: 'target',
          email: 'target@targets.example',
          adminName: at.name,
          status: null,
          lastSignInAt: null,
          twoFactor: null,
          isLinked: false,
          passwordSetAt: null,
          accessEndsOn: null,
          accessEndsZone: null,
        },
      });
    await database('access_reviews')
      .where({ id: reviewId })
      .update({
        signed_off_at: new Date(),
        signed_off_by_id: 1,
        signed_off_by: 'acme',
        signed_off_zone: 'UTC',
        counts,
        sha256: 'a'.repeat(64),
      });
  }
  return { reviewId, itemId: item?.id ?? 0 };
}

/** The admin itself. */
export const admin: Make = (_services, { id }) => Promise.resolve({ id, table: null });

/** The current row, for comparison. */
export async function rowOf({ database }: Services, { id, table }: Target): Promise<string | undefined> {
  if (table === null) return undefined;
  const row = await database(table)
    .where({ id })
    .first<{ row: string } | undefined>(database.raw('row_to_json(??)::text as row', [table]));
  return row?.row ?? 'gone';
}

/** A panel at a loopback address of its own, on which nothing listens. Panels belong to the installation. */
export const panel: Make = async ({ database, keyring }) => {
  const name = unique();
  const publicId = randomUUID();
  const host = `127.0.1.${(count % 250) + 1}`;
  await database('panels').where({ host }).delete();
  const [row] = await database('panels')
    .insert({
      public_id: publicId,
      name,
      origin: `http://${host}:9`,
      host,
      start_path: '/',
      enabled: true,
      credential_kind: 'none',
      read_methods: 'GET',
      change_paths: '',
      read_paths: '',
      key_hash: name,
      sealed_key: keyring.seal(name, keyBinding(publicId)),
    })
    .returning<{ id: number }[]>('id');
  return { id: row?.id ?? 0, table: 'panels' };
};
