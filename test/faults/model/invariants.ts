import type { Knex } from 'knex';

/** Conditions that must hold after every step, whatever happens at the same time. Each query selects violations. */
const invariants: Record<string, string> = {
  'the hash of each event is that of its text and the event before it': `
    select id from audit_events
    where id > :since and hash <> encode(sha256(convert_to(previous_hash || chr(10) || content, 'UTF8')), 'hex')`,
  'the events of a chain follow each other': `
    select id from (
      select id, sequence, previous_hash,
        row_number() over chain as place, lag(hash, 1, '') over chain as before
      from audit_events window chain as (partition by chain_id order by sequence)) e
    where sequence <> place or previous_hash <> before`,
  'the head of a chain is its last event': `
    select c.id from audit_chains c left join audit_events e on e.chain_id = c.id and e.sequence = c.length
    where c.length > 0 and c.head is distinct from e.hash
      or exists (select 1 from audit_events later where later.chain_id = c.id and later.sequence > c.length)`,
  'one request logs one change of one login once': `
    select action, subject_account_id from audit_events
    where id > :since and outcome = 'done' and subject_account_id is not null
      and action in ('invite', 'edit', 'deactivate', 'activate', 'delete', 'unlink-account')
      and content::json -> 'origin' ->> 'requestId' <> ''
    group by action, subject_account_id, content::json -> 'origin' ->> 'requestId' having count(*) > 1`,
  'a login has one event of its beginning and one of its end at most': `
    select action, subject_account_id from audit_events
    where outcome = 'done' and action in ('invite', 'delete') and subject_account_id is not null
    group by action, subject_account_id having count(*) > 1`,
  'whoever changed something was at its admin or above': `
    select e.id from audit_events e
    join admins actor on actor.id = e.actor_admin_id join admins subject on subject.id = e.subject_admin_id
    where e.id > :since and e.outcome = 'done' and not actor.path @> subject.path and e.action <> 'move-admin'`,
  'an event is about a login that was there': `
    select e.id from audit_events e left join accounts a on a.id = e.subject_account_id
    where e.id > :since and e.subject_account_id is not null and a.id is null
      and not exists (
        select 1 from audit_events d
        where d.subject_account_id = e.subject_account_id and d.action = 'delete' and d.outcome = 'done')`,
  'technicians are counted right': `
    select ad.id from admins ad left join technician_counts c on c.admin_id = ad.id
    where coalesce(c.technicians, 0) <>
      (select count(*) from accounts a where a.admin_id = ad.id and a.role = 'technician')`,
  'the path of an admin is that of its parent and itself': `
    select a.id from admins a left join admins p on p.id = a.parent_id
    where a.path is distinct from coalesce(p.path || a.id::text, text2ltree(a.id::text))`,
  'an admin has one main admin at most': `
    select ad.id from admins ad
    where (select count(*) from accounts a where a.admin_id = ad.id and a.role = 'primary') > 1`,
  'an inactive login has no session': `
    select s.public_id from sessions s join accounts a on a.id = s.account_id where a.status <> 'active'`,
  'a login of an inactive admin has no session': `
    select s.public_id from sessions s join accounts a on a.id = s.account_id
    join admins ad on ad.id = a.admin_id join admins above on above.path @> ad.path
    where above.deactivated_at is not null`,
  'a session is of the epoch of its login': `
    select s.public_id from sessions s join accounts a on a.id = s.account_id where s.epoch <> a.epoch`,
  'a login has five sessions at most': `
    select account_id from sessions where stage = 'signed-in' group by account_id having count(*) > 5`,
  'a login has one live link for a purpose at most': `
    select account_id, purpose from one_time_links
    where num_nonnulls(used_at, replaced_at, withdrawn_at) = 0
    group by account_id, purpose having count(*) > 1`,
  'an inactive login has no live link': `
    select l.id from one_time_links l join accounts a on a.id = l.account_id
    where a.status = 'inactive' and num_nonnulls(l.used_at, l.replaced_at, l.withdrawn_at) = 0`,
  'an invitation is open only to a pending login': `
    select l.id from one_time_links l join accounts a on a.id = l.account_id
    where l.purpose = 'invitation' and a.status <> 'pending' and num_nonnulls(l.used_at, l.replaced_at, l.withdrawn_at) = 0`,
  // One that was being sent can still become deferred: the worker cancels it before its next attempt.
  'no email is queued with a withdrawn link': `
    select j.id from mail_jobs j join one_time_links l on l.id = j.link_id
    where l.withdrawn_at is not null and j.state = 'queued'`,
  // The worker reads the link just before it sends the email, which takes longer on a busy machine.
  'no email was sent after its link was withdrawn': `
    select j.id from mail_jobs j join one_time_links l on l.id = j.link_id
    where j.state = 'accepted'
      and l.withdrawn_at < j.finished_at - interval '1 second' * (2 + :slowestSeconds::float)`,
  'an email was accepted once': `
    select job_id from mail_attempts where outcome = 'accepted' group by job_id having count(*) > 1`,
  'an SSO identity is whole, and belongs to one login': `
    select sso_subject from accounts where sso_issuer is not null or sso_subject is not null
    group by sso_issuer, sso_subject having count(*) > 1 or sso_issuer is null or sso_subject is null`,
  'the log knows the name of each login and admin': `
    select a.id from accounts a
    where not exists (select 1 from used_names where kind = 'login' and owner_id = a.id and name = a.username)
    union all select ad.id from admins ad
    where not exists (select 1 from used_names where kind = 'admin' and owner_id = ad.id and name = ad.name)`,
  'a finished batch has nothing waiting': `
    select b.id from batches b join batch_items i on i.batch_id = b.id
    where b.state = 'finished' and i.state = 'waiting'`,
};

export const invariantCount = Object.keys(invariants).length;

const statement = Object.entries(invariants)
  .map(
    ([name, sql]) =>
      `select '${name}' as broken, (select json_agg(x) from (${sql} limit 3) x)::text as found`,
  )
  .join(' union all ');

/**
 * Throws an error that names each broken invariant. `since` is the last event that was checked before, and
 * `slowestSeconds` is the time of the slowest step so far.
 */
export async function checkInvariants(
  database: Knex,
  limits: { since: number; slowestSeconds: number },
): Promise<void> {
  // One statement reads one snapshot, so a change in the middle of the check cannot look like a fault.
  const { rows } = await database
    .raw<{ rows: { broken: string; found: string | null }[] }>(
      `select * from (${statement}) checks where found is not null`,
      limits,
    )
    // Planning it takes longer than running it.
    .options({ name: 'invariants' });
  if (rows.length > 0) {
    throw new Error(rows.map(({ broken, found }) => `Not true: ${broken}. See ${found ?? ''}`).join('\n'));
  }
}

interface LoginState {
  id: number;
  state: string;
}

/** What the log must account for: every login with the values whose change is an event. */
export async function loginStates(database: Knex): Promise<Map<number, string>> {
  const { rows } = await database.raw<{ rows: LoginState[] }>(
    `select id, concat_ws('|', username, email, notes, status, sso_subject) as state from accounts`,
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}

/** Throws an error that names the logins that changed without an event. */
export async function checkEvents(database: Knex, since: number, before: Map<number, string>): Promise<void> {
  const after = await loginStates(database);
  const ids = new Set([...before.keys(), ...after.keys()]);
  const changed = [...ids].filter((id) => before.get(id) !== after.get(id));
  if (changed.length === 0) return;
  // The event of a deleted admin names its main admin, who is deleted with it.
  const { rows } = await database.raw<{ rows: { id: number }[] }>(
    `select l.id from unnest(:changed::bigint[], :names::text[]) as l (id, name)
     where exists (
       select 1 from audit_events e where e.id > :since and e.outcome = 'done'
         and (e.subject_account_id = l.id
           or (e.action = 'delete-admin' and e.content::json #>> '{changes,username,before}' = l.name)))`,
    { since, changed, names: changed.map((id) => before.get(id)?.split('|')[0] ?? '') },
  );
  const logged = new Set(rows.map(({ id }) => id));
  const silent = changed.filter((id) => !logged.has(id));
  if (silent.length > 0) {
    throw new Error(
      `Changed without an event: ${silent.map((id) => `${id}: ${before.get(id) ?? 'new'} → ${after.get(id) ?? 'gone'}`).join('; ')}`,
    );
  }
}
