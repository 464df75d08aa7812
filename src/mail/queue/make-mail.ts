import type { SendMailOptions } from 'nodemailer';
import { helpFor } from '../../accounts/who-can-help.ts';
import type { Config } from '../../config.ts';
import type { Keyring } from '../../lib/keyring.ts';
import { makeToken } from '../../links/link-token.ts';
import { paths } from '../../paths.ts';
import { catalogueOf } from '../../locales/catalogues.ts';
import { isAscii, splitAddress } from '../../lib/mail-address.ts';
import { makeBounceAddress, type SentAttempt } from './bounce-address.ts';
import type { MailFacts } from './mail-claim-repository.ts';
import { whoseLogin, type MessageFacts } from '../messages/message.ts';
import { renderMessage, type MessageLink, type RenderedMessage } from '../messages/render-message.ts';

/** Generates the email of an attempt. Every attempt gets the same link and the same Message-ID. */
export function makeMail(config: Config, keyring: Keyring, facts: MailFacts & SentAttempt): SendMailOptions {
  const link = facts.linkId === null ? null : { ...linkOf(facts), url: urlOf(config, keyring, facts) };
  return {
    ...renderMail(config, facts, link),
    ...addressed(config, facts.address, facts.createdAt, String(facts.id)),
    ...(config.mailEnvelopeFrom !== undefined && {
      envelope: { from: makeBounceAddress(keyring, config.mailEnvelopeFrom, facts), to: facts.address },
    }),
    ...(facts.adminAddress !== null &&
      isAscii(facts.adminAddress) && {
        replyTo: { name: facts.adminName ?? '', address: facts.adminAddress },
      }),
  };
}

/** Renders the email as its reader sees it, but with the link hidden. */
export function previewMail(config: Config, facts: MailFacts): RenderedMessage {
  return renderMail(config, facts, facts.linkId === null ? null : linkOf(facts));
}

/** Returns the addresses and headers of an email. `name` makes the Message-ID unique. */
export function addressed(
  config: Config,
  address: string,
  date: Date,
  name: string,
): Omit<SendMailOptions, 'subject' | 'html' | 'text'> {
  const sender = splitAddress(config.mailFrom);
  return {
    from: sender,
    to: { name: '', address },
    envelope: { from: sender.address, to: address },
    date,
    messageId: `<${date.getTime().toString(36)}.${name}@${sender.address.split('@')[1] ?? 'localhost'}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function renderMail(config: Config, facts: MailFacts, link: MessageLink | null): RenderedMessage {
  return renderMessage(facts.message, messageFacts(config, facts), facts.data, link);
}

function messageFacts(config: Config, facts: MailFacts): MessageFacts {
  const t = catalogueOf(facts.language, config.defaultLanguage);
  const time = (date: Date) => t.formats.long(date, facts.timeZone ?? 'UTC');
  return {
    productName: config.productName,
    ssoName: config.ssoName,
    ...whoseLogin(config, t, facts.adminName ?? config.productName, facts.username ?? facts.address),
    ssoOffered: facts.ssoOffered,
    role: facts.role ?? 'technician',
    help: helpFor(config, readerOf(facts)),
    signInUrl: config.origin + paths.signIn,
    origin: config.origin,
    get happenedAt() {
      return time(facts.createdAt);
    },
    time,
    day: t.formats.longDay,
  };
}

/** Returns undefined if the reader's login has been deleted. */
function readerOf({ role, adminName, adminPath }: MailFacts) {
  return role === null || adminName === null || adminPath === null
    ? undefined
    : { role, adminName, adminPath };
}

function linkOf({ linkExpiresAt, createdAt }: MailFacts): MessageLink {
  return { url: null, expiresAt: linkExpiresAt ?? createdAt };
}

function urlOf(config: Config, keyring: Keyring, { linkId, purpose, keyId }: MailFacts): string {
  if (linkId === null || purpose === null || keyId === null) throw new Error('The job has no link');
  return config.origin + paths.link(purpose, makeToken(keyring, { id: linkId, purpose, keyId }));
}
