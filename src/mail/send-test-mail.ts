import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { helpFor } from '../accounts/who-can-help.ts';
import { logEvent } from '../audit/log-event.ts';
import type { Services } from '../services.ts';
import { catalogues, type Catalogue } from '../locales/catalogues.ts';
import { RefusedError } from '../forms/form-errors.ts';
import { limitEmails } from './queue/limit-emails.ts';
import { addressed } from './queue/make-mail.ts';
import { whoseLogin } from './messages/message.ts';
import { talkToRelay, type Conversation } from './smtp/relay-conversation.ts';
import { renderMessage } from './messages/render-message.ts';
import { readSmtpSettings } from './smtp/smtp-settings.ts';

/** Less than a minute, because the page waits for the result and many proxies time out after a minute. */
const LIMIT_MS = 50_000;

/**
 * Sends a test email without queueing it, logs an event, and returns the conversation with the mail server. Throws
 * EmailLimitError if the address has received too many emails, RefusedError if emails are held, and ConfigError if
 * SMTP_URL is invalid.
 */
export async function sendTestMail(
  t: Catalogue,
  services: Services,
  actor: Actor,
  address: string,
): Promise<Conversation> {
  const { config } = services;
  if (config.mailHold) throw new RefusedError((reader) => reader.validation.refused.emailsHeld);
  await services.database.transaction((sql) => limitEmails(sql, address, 'person'));
  const now = new Date();
  const time = (date: Date) => t.formats.long(date, actor.timeZone);
  const message = renderMessage(
    'test-mail',
    {
      productName: config.productName,
      ssoName: config.ssoName,
      ...whoseLogin(config, t, actor.adminName, actor.username),
      ssoOffered: false,
      role: actor.role,
      help: helpFor(config, actor),
      signInUrl: config.origin,
      origin: config.origin,
      happenedAt: time(now),
      time,
      day: t.formats.longDay,
    },
    { requestedBy: actor.username },
    null,
  );
  const mail = { ...message, ...addressed(config, address, now, 'test') };
  const conversation = await talkToRelay(readSmtpSettings(config.smtpUrl, config.origin), mail, LIMIT_MS);
  const party = partyOf(actor);
  await logEvent(services, {
    action: 'send-test-mail',
    outcome: conversation.problem === null ? 'done' : 'failed',
    actor: party,
    subject: party,
    reason: conversation.problem === null ? address : `${address}: ${conversation.problem(catalogues.en)}`,
    origin: actor.origin,
  });
  return conversation;
}
