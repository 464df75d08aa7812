import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { AuditAction } from '../audit/audit-event.ts';
import { REPEAT_SECONDS, type LinkPurpose, type OneTimeLink } from './link.ts';

/** Returns the SQL for the state of the link in that table or alias, by the database's clock. */
export const linkState = (link: string) => `
  case when ${link}.used_at is not null then 'used'
       when ${link}.replaced_at is not null then 'replaced'
       when ${link}.withdrawn_at is not null then 'withdrawn'
       when ${link}.expires_at <= now() then 'expired'
       else 'live' end`;

const columns = `
  id, purpose, account_id as "accountId", address, key_id as "keyId", created_at as "createdAt",
  expires_at as "expiresAt", requested_at as "requestedAt", requested_by as "requestedBy", cause, renewals, replaced_at as "replacedAt",
  requested_at > now() - interval '7 days' as "requestedRecently",
  ${linkState('one_time_links')} as state`;

/**
 * Returns the SQL that is true if the link in that table or alias is not used, replaced or withdrawn. It may have
 * expired.
 */
export const isLinkOpen = (link: string) =>
  `${link}.used_at is null and ${link}.replaced_at is null and ${link}.withdrawn_at is null`;

const open = isLinkOpen('one_time_links');

export interface NewLink {
  purpose: LinkPurpose;
  accountId: number;
  address: string;
  keyId: string;
  lifetimeMinutes: number;
  requestedBy: string;
  cause: AuditAction;
  /**
   * The link that the email's reader renews. The new link keeps its request time and continues its count of renewals.
   */
  renewalOf?: Pick<OneTimeLink, 'requestedAt' | 'requestedBy' | 'renewals'>;
}

export async function insertLink(sql: Knex, link: NewLink): Promise<OneTimeLink> {
  const { rows } = await sql
    .raw<{ rows: OneTimeLink[] }>(
      `insert into one_time_links
       (id, purpose, account_id, address, key_id, expires_at, requested_by, cause, requested_at, renewals)
     values (:id, :purpose, :accountId, :address, :keyId, now() + :minutes * interval '1 minute', :requestedBy, :cause,
       coalesce(:requestedAt, now()), :renewals)
     returning ${columns}`,
      {
        id: randomUUID(),
        purpose: link.purpose,
        accountId: link.accountId,
        address: link.address,
        keyId: link.keyId,
        minutes: link.lifetimeMinutes,
        requestedBy: link.requestedBy,
        cause: link.cause,
        requestedAt: link.renewalOf?.requestedAt ?? null,
        renewals: link.renewalOf ? link.renewalOf.renewals + 1 : 0,
      },
    )
    .options({ name: 'new link' });
  return rows[0] as OneTimeLink;
}

export async function findLink(sql: Knex, id: string): Promise<OneTimeLink | undefined> {
  const { rows } = await sql.raw<{ rows: OneTimeLink[] }>(
    `select ${columns} from one_time_links where id = ?`,
    [id],
  );
  return rows[0];
}

/** Returns the account's newest link of that purpose, in any state, or undefined if it has none. */
export async function findNewestLink(
  sql: Knex,
  accountId: number,
  purpose: LinkPurpose,
): Promise<OneTimeLink | undefined> {
  const { rows } = await sql.raw<{ rows: OneTimeLink[] }>(
    `select ${columns} from one_time_links where account_id = ? and purpose = ? order by created_at desc limit 1`,
    [accountId, purpose],
  );
  return rows[0];
}

/** Returns the open link that the same action created within the last `REPEAT_SECONDS`, by the database's clock. */
export async function findJustMade(
  sql: Knex,
  accountId: number,
  purpose: LinkPurpose,
  cause: AuditAction,
): Promise<OneTimeLink | undefined> {
  const { rows } = await sql.raw<{ rows: OneTimeLink[] }>(
    `select ${columns} from one_time_links
     where account_id = ? and purpose = ? and cause = ? and ${open} and created_at > now() - ? * interval '1 second'`,
    [accountId, purpose, cause, REPEAT_SECONDS],
  );
  return rows[0];
}

/** Marks a link as used. Returns false if it was used, replaced or withdrawn, or has expired. */
export async function markUsed(sql: Knex, id: string): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `update one_time_links set used_at = now() where id = ? and ${open} and expires_at > clock_timestamp()`,
    [id],
  );
  return rowCount === 1;
}

/** Marks an account's open links of those purposes as `replaced` or `withdrawn`. Returns how many there were. */
export async function endLinks(
  sql: Knex,
  accountId: number,
  ending: 'replaced' | 'withdrawn',
  purposes: readonly LinkPurpose[],
): Promise<number> {
  const { rowCount } = await sql
    .raw<{ rowCount: number }>(
      `update one_time_links set ${ending}_at = now() where account_id = ? and purpose = any (?) and ${open}`,
      [accountId, [...purposes]],
    )
    .options({ name: `links ${ending}` });
  return rowCount;
}
