import type { SendMailOptions } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Text } from '../../locales/text.ts';
import { connectToMailServer, sendMessage } from './smtp-connection.ts';
import { explain, HIDDEN, withoutCredentials, type SmtpError } from './smtp-errors.ts';
import { conversationLimit, type SmtpSettings } from './smtp-settings.ts';

export type ConversationLine =
  | { who: 'console' | 'relay'; text: string }
  /** What happened between two lines: the encryption began, or the email was sent. */
  | { who: 'note'; note: 'encrypted' | 'email' };

export interface Conversation {
  lines: ConversationLine[];
  /** The extensions in the mail server's latest EHLO reply. They can change with STARTTLS. */
  offers: string[];
  encrypted: boolean;
  /** Why the conversation failed, or null if it succeeded. */
  problem: Text | null;
}

/** The length of a reply that is shown. The library accepts up to a megabyte. */
const MAX_REPLY_LENGTH = 2_000;

/**
 * Opens its own connection, sends the email if there is one, and returns what both sides said, without credentials.
 * Gives up after `limit` milliseconds. A failure is returned as `problem`, not thrown.
 */
export async function talkToRelay(
  settings: SmtpSettings,
  mail: SendMailOptions | null,
  limit = conversationLimit(settings),
): Promise<Conversation> {
  const record = new ConversationRecord(settings);
  const signal = AbortSignal.timeout(limit);
  try {
    const connection = await connectToMailServer(settings, { signal, logger: record.logger });
    if (mail) {
      const message = new MailComposer(mail).compile();
      const content = message.createReadStream();
      await sendMessage(connection, { envelope: message.getEnvelope(), content, signal }).finally(() =>
        connection.close(),
      );
    }
    connection.close();
    return record.conversation(null);
  } catch (error) {
    return record.conversation(explain(error as SmtpError));
  }
}

class ConversationRecord {
  readonly #lines: ConversationLine[] = [];
  #offers: string[] = [];
  #encrypted: boolean;
  #signingIn = false;
  readonly #settings: SmtpSettings;

  constructor(settings: SmtpSettings) {
    this.#encrypted = settings.secure;
    this.#settings = settings;
  }

  /** A logger for nodemailer, which logs at every level. An entry's `tnx` says which side it comes from. */
  get logger() {
    const log = (entry: unknown, text?: unknown) => this.#note((entry as { tnx?: string }).tnx, String(text));
    return { level: () => undefined, trace: log, debug: log, info: log, warn: log, error: log, fatal: log };
  }

  conversation(problem: Text | null): Conversation {
    return { lines: this.#lines, offers: this.#offers, encrypted: this.#encrypted, problem };
  }

  #note(kind: string | undefined, text: string): void {
    if (kind === 'client') this.#lines.push({ who: 'console', text: this.#withoutCredentials(text) });
    if (kind === 'server') this.#readReply(readable(withoutCredentials(text, this.#settings)));
    if (kind === 'smtp' && text === 'Connection upgraded with STARTTLS') {
      this.#encrypted = true;
      this.#lines.push({ who: 'note', note: 'encrypted' });
    }
    if (kind === 'message') this.#lines.push({ who: 'note', note: 'email' });
  }

  #readReply(text: string): void {
    const lastLine = this.#lines.findLast(({ who }) => who === 'console');
    if (text.startsWith('250') && lastLine && 'text' in lastLine && lastLine.text.startsWith('EHLO')) {
      this.#offers = text
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.slice(4).trim());
    }
    if (!text.startsWith('334')) this.#signingIn = false;
    this.#lines.push({ who: 'relay', text: text.startsWith('334') ? `334 ${HIDDEN}` : text });
  }

  #withoutCredentials(text: string): string {
    if (this.#signingIn) return HIDDEN;
    const [, command] = /^(AUTH \S+)/.exec(text) ?? [];
    if (command === undefined) return text;
    this.#signingIn = true;
    return `${command} ${HIDDEN}`;
  }
}

/** Shortens a reply, and removes characters that a terminal could run as commands. Its line breaks are kept. */
function readable(reply: string): string {
  const shown = reply.length > MAX_REPLY_LENGTH ? `${reply.slice(0, MAX_REPLY_LENGTH)} …` : reply;
  return shown.replace(/[^\P{C}\n]/gu, ' ');
}
