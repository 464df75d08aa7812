import { createTransport, type SendMailOptions } from 'nodemailer';
import type { SmtpSettings } from './smtp-settings.ts';

export interface SmtpTransport {
  /** Mails that can be on their way at once. */
  readonly size: number;
  /** The relay's reply to a mail that it took. Throws an SmtpError. */
  send(mail: SendMailOptions, signal: AbortSignal): Promise<string>;
  close(): void;
}

/** The one pooled connection to the relay. */
export function openSmtpTransport(settings: SmtpSettings): SmtpTransport {
  // One requeue: an idle connection may just have been closed by the relay.
  const transport = createTransport({ ...settings, maxRequeues: 1 });
  return {
    size: settings.maxConnections,
    async send(mail, signal) {
      const { response } = await transport.sendMail({ ...mail, signal });
      return response;
    },
    close: () => transport.close(),
  };
}
