import type { Knex } from 'knex';

/** How long a browser has to get from the console to the panel. */
const TICKET_SECONDS = 60;

export interface TicketToStore {
  ticketHash: string;
  panelId: number;
  sessionIdHash: string;
  /** The hash of the cookie that the browser has at the panel. */
  challenge: string;
  returnPath: string;
}

/** Stores a ticket. Returns false if its session has ended. */
export async function insertTicket(sql: Knex, ticket: TicketToStore): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `with owner as materialized (select id_hash from sessions where id_hash = :sessionIdHash for key share)
     insert into panel_tickets (ticket_hash, panel_id, session_id_hash, challenge, return_path, expires_at)
     select :ticketHash, :panelId, id_hash, :challenge, :returnPath, now() + interval '${TICKET_SECONDS} seconds'
     from owner`,
    { ...ticket },
  );
  return rowCount === 1;
}

/**
 * Uses the ticket, once, and lets the browser with this token enter the panel in the ticket's session. A session has one
 * token at each panel, and a newer one replaces it. Returns where the person wanted to go, or undefined if the ticket is
 * not valid for this panel and browser. Locks the session first, as its deletion does, so that the two can't deadlock.
 */
export async function redeemTicket(
  sql: Knex,
  ticket: { ticketHash: string; panelId: number; challenge: string; tokenHash: string },
): Promise<string | undefined> {
  const { rows } = await sql.raw<{ rows: { returnPath: string }[] }>(
    `with owner as materialized (
       select s.id_hash from sessions s
       where s.id_hash = (select session_id_hash from panel_tickets where ticket_hash = :ticketHash)
       for key share),
     used as (
       delete from panel_tickets t using owner
       where t.session_id_hash = owner.id_hash and t.ticket_hash = :ticketHash and t.panel_id = :panelId
         and t.challenge = :challenge and t.expires_at > now()
       returning t.panel_id, t.session_id_hash, t.return_path),
     entered as (
       insert into panel_sessions (token_hash, panel_id, session_id_hash)
       select :tokenHash, panel_id, session_id_hash from used
       on conflict (session_id_hash, panel_id) do update set token_hash = excluded.token_hash)
     select return_path as "returnPath" from used`,
    ticket,
  );
  return rows[0]?.returnPath;
}

export async function deleteExpiredTickets(sql: Knex): Promise<void> {
  await sql('panel_tickets').whereRaw('expires_at <= now()').delete();
}
