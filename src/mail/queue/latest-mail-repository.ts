import { linkState } from '../../links/link-repository.ts';

/*
 * Lists of accounts show the newest email that still matters, as a MailState. One lateral join reads it with each row.
 * Notices that were accepted or cancelled are left out, because they need no attention.
 */

/** Joins to `accounts a`. */
export const latestMailJoin = `
  left join lateral (
    select m.message, m.state, m.reply, m.created_at, m.finished_at, m.next_attempt_at,
      l.expires_at as link_expires_at, l.used_at as link_used_at,
      case when l.id is not null then ${linkState('l')} end as link_state
    from mail_jobs m left join one_time_links l on l.id = m.link_id
    where m.account_id = a.id and (m.link_id is not null or m.state not in ('accepted', 'cancelled'))
    order by m.id desc limit 1
  ) mail on true`;

/** One column, `mail`. It is a MailState, or null if there is no such email. */
export const latestMailColumns = `
  case when mail.message is not null then json_build_object(
    'message', mail.message, 'state', mail.state, 'reply', mail.reply,
    'createdAt', mail.created_at, 'finishedAt', mail.finished_at, 'nextAttemptAt', mail.next_attempt_at,
    'linkExpiresAt', mail.link_expires_at, 'linkUsedAt', mail.link_used_at, 'linkState', mail.link_state,
    'relayPausedUntil', (select paused_until from mail_relay)
  ) end as mail`;
