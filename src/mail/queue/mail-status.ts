import type { LinkState } from '../../links/link.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { readText } from '../../locales/stored-text.ts';
import type { MessageName } from '../messages/catalogue.ts';

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

export const mailStates = [...lastMailStates, 'bounced'] as const;

export type MailStateName = (typeof mailStates)[number];

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
export function mailNote(t: Catalogue, mail: MailState, timeZone = 'UTC', now = new Date()): MailNote {
  const { notes } = t.mail;
  const kind = t.emails[mail.message].label;
  const at = (moment: Moment | null) =>
    moment ? t.formats.near(new Date(moment), timeZone, now) : notes.unknownTime;
  switch (mail.state) {
    case 'queued':
      return mail.relayPausedUntil
        ? { text: notes.waiting({ kind, next: at(mail.relayPausedUntil) }), tone: 'warn' }
        : { text: notes.queued({ kind, time: at(mail.createdAt) }), tone: 'plain' };
    case 'sending':
      return { text: notes.sending({ kind }), tone: 'plain' };
    case 'deferred': {
      const next = at(latest(mail.nextAttemptAt, mail.relayPausedUntil));
      return { text: notes.deferred({ kind, next, reply: replyOf(t, mail) }), tone: 'warn' };
    }
    case 'refused':
      return { text: notes.refused({ kind, reply: replyOf(t, mail) }), tone: 'bad' };
    case 'bounced':
      return { text: notes.bounced({ kind, reply: replyOf(t, mail) }), tone: 'bad' };
    case 'cancelled':
      return {
        text: mail.reply
          ? notes.cancelledBecause({ kind, reason: readText(t, mail.reply) })
          : notes.cancelled({ kind }),
        tone: 'plain',
      };
    case 'expired':
      return { text: notes.expired({ kind }), tone: 'bad' };
    case 'accepted':
      return acceptedNote(t, kind, mail, at);
  }
}

/** Describes an email that needs attention in two words, for lists. Returns null if it needs none. */
export function mailAttention(
  { mail: { attention } }: Catalogue,
  { message, state, linkState, relayPausedUntil }: MailState,
): MailNote | null {
  const texts = message === 'invitation' ? attention.invitation : attention.email;
  switch (state) {
    case 'refused':
    case 'bounced':
    case 'expired':
      return { text: texts[state], tone: 'bad' };
    case 'deferred':
      return { text: texts.deferred, tone: 'warn' };
    case 'queued':
      return relayPausedUntil ? { text: texts.deferred, tone: 'warn' } : null;
    case 'accepted':
      // Other links are short-lived, and anyone who needs one can request another.
      return message === 'invitation' && linkState === 'expired'
        ? { text: texts.expired, tone: 'warn' }
        : null;
    case 'sending':
    case 'cancelled':
      return null;
  }
}

function acceptedNote(
  t: Catalogue,
  kind: string,
  { linkState, finishedAt, linkUsedAt, linkExpiresAt }: MailState,
  at: (moment: Moment | null) => string,
): MailNote {
  const { accepted } = t.mail.notes;
  const time = at(finishedAt);
  switch (linkState) {
    case null:
      return { text: accepted.withoutLink({ kind, time }), tone: 'plain' };
    case 'live':
      return { text: accepted.live({ kind, time }), tone: 'plain' };
    case 'used':
      return { text: accepted.used({ kind, time: at(linkUsedAt) }), tone: 'plain' };
    case 'expired':
      return { text: accepted.expired({ kind, time: at(linkExpiresAt) }), tone: 'warn' };
    case 'replaced':
      return { text: accepted.replaced({ kind, time }), tone: 'plain' };
    case 'withdrawn':
      return { text: accepted.withdrawn({ kind, time }), tone: 'plain' };
  }
}

/** Returns what the reader can do next about the email, or null if there is nothing to do. */
export function nextStep(
  { mail: { nextSteps } }: Catalogue,
  { state, linkState }: Pick<MailState, 'state' | 'linkState'>,
): string | null {
  switch (state) {
    case 'queued':
    case 'deferred':
      return nextSteps.waiting;
    case 'refused':
    case 'bounced':
      return linkState === null || linkState === 'live' ? nextSteps.refused : nextSteps.refusedAndDead;
    case 'expired':
      return nextSteps.expired;
    case 'accepted':
      return linkState === 'expired' ? nextSteps.expired : null;
    case 'cancelled':
      return nextSteps.cancelled;
    case 'sending':
      return null;
  }
}

const REPLY_SHOWN = 160;

function replyOf(t: Catalogue, mail: MailState): string {
  if (!mail.reply) return t.mail.notes.noConnection;
  const reply = readText(t, mail.reply);
  return reply.length > REPLY_SHOWN ? `${reply.slice(0, REPLY_SHOWN)}…` : reply;
}

function latest(one: Moment, other: Moment | null): Moment {
  return other !== null && new Date(other) > new Date(one) ? other : one;
}
