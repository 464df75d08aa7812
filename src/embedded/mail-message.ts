import { simpleParser } from 'mailparser';

export interface Envelope {
  from: string;
  to: string[];
}

/** An email, parsed for display. */
export interface MailMessage {
  id: string;
  receivedAt: string;
  from: string;
  to: string;
  envelope: Envelope;
  subject: string;
  messageId: string;
  html: string | null;
  text: string;
  headers: { name: string; value: string }[];
  attachments: number;
}

/** Adds the headers that a mail server adds on delivery. They are the only record of the envelope. */
export function stampEnvelope(raw: Buffer, envelope: Envelope): Buffer {
  const lines = [`Return-Path: <${envelope.from}>`, ...envelope.to.map((to) => `Delivered-To: ${to}`)];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n`), raw]);
}

export async function parseMessage(id: string, receivedAt: Date, stamped: Buffer): Promise<MailMessage> {
  const mail = await simpleParser(stamped, { skipTextToHtml: true });
  const headers = mail.headerLines.map(({ line }) => splitHeader(line));
  const valuesOf = (name: string) =>
    headers.filter((header) => header.name === name).map(({ value }) => value);
  return {
    id,
    receivedAt: receivedAt.toISOString(),
    from: mail.from?.text ?? '',
    to: [mail.to ?? []]
      .flat()
      .map((addresses) => addresses.text)
      .join(', '),
    envelope: {
      from: valuesOf('Return-Path')[0]?.slice(1, -1) ?? '',
      to: valuesOf('Delivered-To'),
    },
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    html: mail.html || null,
    text: mail.text ?? '',
    headers,
    attachments: mail.attachments.length,
  };
}

/** The parser decodes header lines as Latin-1, so they are decoded again as UTF-8. */
function splitHeader(bytes: string): { name: string; value: string } {
  const line = Buffer.from(bytes, 'latin1').toString('utf8');
  const colon = line.indexOf(':');
  const unfolded = line.slice(colon + 1).replace(/\r?\n[ \t]+/g, ' ');
  return { name: line.slice(0, colon), value: unfolded.trim() };
}
