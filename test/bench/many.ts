import type { Knex } from 'knex';
import { openDatabase } from '../../src/database/database.ts';
import { withOneRecount } from '../../seeds/demo/rows.ts';

/*
 * Many technicians below many admins, all below the existing root: of every status, with and without 2FA, SSO,
 * sign-ins, notes and emails, in proportions like those of real installations.
 */

/** Words for notes and names. */
const words =
  `harbour night shift remote office north south east west migration contract holiday cover trainee senior
  support mail spam filter quarantine archive outbound inbound domain release phone desk customer reseller billing
  backup on-call weekend berlin zürich łódź 東京 москва señor café garçon straße`.split(/\s+/);

export async function fillWithMany(
  databaseUrl: string,
  { technicians, admins }: { technicians: number; admins: number },
): Promise<void> {
  // Inserting or vacuuming a million rows takes minutes on a busy machine.
  const database = openDatabase(databaseUrl, { timeoutSeconds: 0 });
  await database.transaction(async (sql) => {
    await sql.raw(`set local maintenance_work_mem = '1GB'`);
    await addAdmins(sql, admins);
    const makeIndexes = await dropIndexes(sql);
    await withOneRecount(sql, () => addTechnicians(sql, technicians));
    await addInvitations(sql);
    for (const make of makeIndexes) await sql.raw(make);
  });
  await database.raw('vacuum analyze');
  await database.destroy();
}

/** Ten below the root, ten below each of those, and so on until there are enough. */
async function addAdmins(sql: Knex.Transaction, admins: number): Promise<void> {
  for (let depth = 1, left = admins; left > 0; depth += 1) {
    const { rowCount } = await sql.raw<{ rowCount: number }>(
      `with next as (
         select nextval(pg_get_serial_sequence('admins', 'id')) as id, up.id as parent_id, up.path
         from admins up cross join generate_series(1, 10)
         where nlevel(up.path) = :depth and (:depth > 1 or up.parent_id is null)
         limit :left)
       insert into admins (id, parent_id, path, name, slug)
       select id, parent_id, path || id::text, (:words::text[])[1 + id % :count] || ' Group ' || id, 'group-' || id from next`,
      { depth, left, words, count: words.length },
    );
    if (rowCount === 0) throw new Error('There is no admin to put others below');
    left -= rowCount;
  }
}

/** Building an index after the rows are inserted takes a tenth of the time. */
async function dropIndexes(sql: Knex.Transaction): Promise<string[]> {
  const { rows } = await sql.raw<{ rows: { name: string; definition: string }[] }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = 'public' and tablename = 'accounts' and indexname <> 'accounts_pkey'`,
  );
  for (const { name } of rows) await sql.raw('drop index ??', [name]);
  return rows.map(({ definition }) => definition);
}

async function addTechnicians(sql: Knex.Transaction, technicians: number): Promise<void> {
  await sql.raw(
    `insert into accounts (admin_id, role, status, username, email, notes, password_hash, password_set_at, totp_secret,
       totp_enrolled_at, sso_issuer, sso_subject, sso_linked_at, blocked_until, last_sign_in_at, last_mail_state, invitation_ends_at, created_at)
     select existing.ids[1 + n % cardinality(existing.ids)], 'technician', status,
       'tech' || n, 'tech' || n || '@' || word || '-' || n % 997 || '.example',
       case when n % 5 < 2 then '' else word || ' ' || other || ' ' || n % 10007 end,
       case when status <> 'pending' then '$argon2id$' end, case when status <> 'pending' then now() end,
       case when status <> 'pending' and n % 7 < 5 then 'sealed' end,
       case when status <> 'pending' and n % 7 < 5 then now() end,
       case when status = 'active' and n % 11 < 2 then 'https://sso.example' end,
       case when status = 'active' and n % 11 < 2 then n::text end,
       case when status = 'active' and n % 11 < 2 then now() end,
       case when n % 9001 = 0 then now() + interval '10 minutes' end,
       case when status <> 'pending' and n % 13 > 0 then now() - (n % 400) * interval '1 day' - n * interval '1 ms' end,
       case when status = 'pending' then case when n % 6 = 0 then 'refused' when n % 6 = 1 then 'queued' else 'accepted' end
            when n % 3 = 0 then 'accepted' end,
       case when status = 'pending' then now() + case when n % 70 = 0 then -1 else 2 end * interval '1 day' end,
       now() - (n % 500) * interval '1 day'
     from (select array_agg(id) as ids from admins) existing
     cross join lateral (
       select n, case when n % 10 = 0 then 'pending' when n % 20 = 1 then 'inactive' else 'active' end as status,
         translate((:words::text[])[1 + n % :count], 'üłóñéçß東京москва', 'ulonecsxxxxxxxx') as word,
         (:words::text[])[1 + n / 7 % :count] as other
       from generate_series(1, :technicians) n) person`,
    { technicians, words, count: words.length },
  );
}

/** Everyone who has received an email was invited by it. The link is open until its reader uses it. */
async function addInvitations(sql: Knex.Transaction): Promise<void> {
  await sql.raw(
    `with links as (
       insert into one_time_links (id, purpose, account_id, address, key_id, created_at, expires_at, requested_by, cause, used_at)
       select gen_random_uuid(), 'invitation', id, email, 'key', now() - interval '4 days',
         coalesce(invitation_ends_at, now()), 'Acme', 'invite',
         case when status <> 'pending' then now() end
       from accounts where last_mail_state is not null
       returning id, account_id)
     insert into mail_jobs (message, account_id, admin_id, address, link_id, state, finished_at)
     select 'invitation', a.id, a.admin_id, a.email, links.id, a.last_mail_state,
       case when a.last_mail_state in ('accepted', 'refused') then now() end
     from links join accounts a on a.id = links.account_id`,
  );
}
