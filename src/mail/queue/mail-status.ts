import type { LinkState } from '../../links/link.ts';
import { catalogues } from '../../locales/catalogues.ts';
import type { MessageName } from '../messages/catalogue.ts';

export const mailStates = {
  queued: 'Queued',
  sending: 'Sending',
  accepted: 'Accepted',
  deferred: 'Deferred',
  refused: 'Refused',
  cancelled: 'Cancelled',
  expired: 'Expired',
  bounced: 'Bounced',
} as const;

/** The status of an account's last email. A bounce needs the same attention as a refusal, so they are one status. */
export const lastMailStates = [
  'queued',
  'sending',
  'accepted',
  'deferred',
  'refused',
  'cancelled',
  'expired',
] as const;

export type MailStateName = keyof typeof mailStates;

/** A time, or its text in JSON. */
type Moment = Date | string;

/** What we know about an email and its link. We don't know whether it was delivered or opened. */
export interface MailState {
  message: MessageName;
  state: MailStateName;
  reply: string | null;
  createdAt: Moment;
  finishedAt: Moment | null;
  nextAttemptAt: Moment;
  linkExpiresAt: Moment | null;
  linkUsedAt: Moment | null;
  linkState: LinkState | null;
  relayPausedUntil: Moment | null;
}

export interface MailNote {
  text: string;
  tone: 'plain' | 'warn' | 'bad';
}

/** Describes the status of an email. Every page uses this text. */
export function mailNote(mail: MailState, timeZone = 'UTC', now = new Date()): MailNote {
  const name = catalogues.en.emails[mail.message].label;
  const at = (moment: Moment | null) =>
    moment ? catalogues.en.formats.near(new Date(moment), timeZone, now) : 'at an unknown time';
  switch (mail.state) {
    case 'queued':
      return mail.relayPausedUntil
        ? {
            text: `${name} is waiting for the mail server, next attempt ${at(mail.relayPausedUntil)}`,
            tone: 'warn',
          }
        : { text: `${name} queued ${at(mail.createdAt)}`, tone: 'plain' };
    case 'sending':
      return { text: `${name} is being sent`, tone: 'plain' };
    case 'deferred':
      return {
        text: `${name} deferred, next attempt ${at(latest(mail.nextAttemptAt, mail.relayPausedUntil))}: ${replyOf(mail)}`,
        tone: 'warn',
      };
    case 'refused':
      return { text: `${name} refused: ${replyOf(mail)}`, tone: 'bad' };
    case 'bounced':
      return { text: `${name} bounced: ${replyOf(mail)}`, tone: 'bad' };
    case 'cancelled':
      return { text: `${name} cancelled, not sent${mail.reply ? `: ${mail.reply}` : ''}`, tone: 'plain' };
    case 'expired':
      return { text: `${name} expired before the mail server accepted it`, tone: 'bad' };
    case 'accepted':
      return acceptedNote(name, mail, at);
  }
}

/** Describes an email that needs attention in two words, for lists. Returns null if it needs none. */
export function mailAttention({ message, state, linkState, relayPausedUntil }: MailState): MailNote | null {
  const name = message === 'invitation' ? 'Invitation' : 'Email';
  switch (state) {
    case 'refused':
      return { text: `${name} refused`, tone: 'bad' };
    case 'bounced':
      return { text: `${name} bounced`, tone: 'bad' };
    case 'expired':
      return { text: `${name} expired`, tone: 'bad' };
    case 'deferred':
      return { text: `${name} deferred`, tone: 'warn' };
    case 'queued':
      return relayPausedUntil ? { text: `${name} deferred`, tone: 'warn' } : null;
    case 'accepted':
      // Other links are short-lived, and anyone who needs one can request another.
      return message === 'invitation' && linkState === 'expired'
        ? { text: 'Invitation expired', tone: 'warn' }
        : null;
    case 'sending':
    case 'cancelled':
      return null;
  }
}

function acceptedNote(
  name: string,
  { linkState, finishedAt, linkUsedAt, linkExpiresAt }: MailState,
  at: (moment: Moment | null) => string,
): MailNote {
  const accepted = `accepted by the mail server ${at(finishedAt)}`;
  switch (linkState) {
    case null:
      return { text: `${name} ${accepted}`, tone: 'plain' };
    case 'live':
      return { text: `${name} ${accepted}, link not used`, tone: 'plain' };
    case 'used':
      return { text: `${name} used ${at(linkUsedAt)}`, tone: 'plain' };
    case 'expired':
      return { text: `${name} expired ${at(linkExpiresAt)}, link not used`, tone: 'warn' };
    case 'replaced':
      return { text: `${name} ${accepted}, replaced by a newer one`, tone: 'plain' };
    case 'withdrawn':
      return { text: `${name} ${accepted}, link withdrawn`, tone: 'plain' };
  }
}

/** Returns what the reader can do next about the email, or null if there is nothing to do. */
export function nextStep({ state, linkState }: Pick<MailState, 'state' | 'linkState'>): string | null {
  switch (state) {
    case 'queued':
    case 'deferred':
      return 'It will be sent automatically. You can still cancel it.';
    case 'refused':
    case 'bounced':
      return linkState === null || linkState === 'live'
        ? 'Correct the address on the technician’s page, or send this email again once the problem is fixed.'
        : 'Its link no longer works. Correct the address, then send a new email from Manage Technicians.';
    case 'expired':
      return 'Send a new email from Manage Technicians.';
    case 'accepted':
      return linkState === 'expired' ? 'Send a new email from Manage Technicians.' : null;
    case 'cancelled':
      return 'If an email is still needed, send a new one from Manage Technicians.';
    case 'sending':
      return null;
  }
}

const REPLY_SHOWN = 160;

function replyOf({ reply }: MailState): string {
  if (!reply) return 'no connection to the mail server';
  return reply.length > REPLY_SHOWN ? `${reply.slice(0, REPLY_SHOWN)}…` : reply;
}

function latest(one: Moment, other: Moment | null): Moment {
  return other !== null && new Date(other) > new Date(one) ? other : one;
}
