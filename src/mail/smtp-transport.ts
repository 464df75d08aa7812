import { createTransport, type SendMailOptions } from 'nodemailer';
import { talkToRelay } from './relay-conversation.ts';
import { oneLine } from './smtp-errors.ts';
import type { SmtpSettings } from './smtp-settings.ts';

export interface SmtpTransport {
  /** Mails that can be on their way at once. */
  readonly size: number;
  /** The relay's reply to a mail that it took. Throws an SmtpError. */
  send(mail: SendMailOptions, signal: AbortSignal): Promise<string>;
  /** Whether the relay takes addresses whose names are not ASCII; taken for granted while it cannot be asked. */
  takesUtf8Names(): Promise<boolean>;
  close(): void;
}

/** A relay may be given the extension without anybody telling this process. */
const ASK_AGAIN_MS = 600_000;

/** The one pooled connection to the relay. */
export function openSmtpTransport(settings: SmtpSettings): SmtpTransport {
  // One requeue: an idle connection may just have been closed by the relay.
  const transport = createTransport({ ...settings, maxRequeues: 1 });
  let asked: { at: number; answer: Promise<boolean> } | undefined;

  async function askForUtf8Names(): Promise<boolean> {
    const { offers, problem } = await talkToRelay(settings, null);
    if (problem === null) return offers.some((offer) => /^SMTPUTF8\b/i.test(offer));
    asked = undefined;
    return true;
  }

  return {
    size: settings.maxConnections,
    async send(mail, signal) {
      const { response } = await transport.sendMail({ ...mail, signal });
      return oneLine(response);
    },
    takesUtf8Names() {
      if (!asked || performance.now() - asked.at > ASK_AGAIN_MS) {
        asked = { at: performance.now(), answer: askForUtf8Names() };
      }
      return asked.answer;
    },
    close: () => transport.close(),
  };
}
