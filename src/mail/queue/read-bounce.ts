import PostalMime from 'postal-mime';
import { oneLine } from '../smtp/smtp-errors.ts';

/** A report that an email could not be delivered. */
export interface Bounce {
  /** The addresses that the report was sent to. One of them is the bounce address of the email. */
  sentTo: string[];
  /** The status code and what the mail server said. */
  reason: string;
}

/** Headers with the address that a report was delivered to. Which of them a mail server sets depends on the server. */
const recipientHeaders = new Set(['to', 'delivered-to', 'x-original-to', 'envelope-to']);

/**
 * Reads a delivery status notification (RFC 3464). Returns undefined for any other email, and for a report that says
 * that the email is only delayed or was delivered.
 */
export async function readBounce(raw: Buffer): Promise<Bounce | undefined> {
  // The parser refuses emails that are nested too deep or have too many headers. Mail servers don't write such reports.
  const email = await PostalMime.parse(raw, { attachmentEncoding: 'utf8' }).catch(() => undefined);
  if (!email) return undefined;
  const { headers, attachments } = email;
  const status = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  if (!status) return undefined;
  // The first group of fields is about the report. Each of the others is about one recipient.
  const groups = (status.content as string).replaceAll('\r', '').split(/\n\n+/).map(readFields);
  const failed = groups.find((fields) => fields.get('action')?.toLowerCase() === 'failed');
  if (!failed) return undefined;
  const diagnostic = failed.get('diagnostic-code')?.replace(/^[\w-]+; */, '');
  return {
    sentTo: headers.filter(({ key }) => recipientHeaders.has(key)).map(({ value }) => value),
    reason: oneLine([failed.get('status'), diagnostic].filter((part) => part !== undefined).join(' ')),
  };
}

/** Reads fields such as "Status: 5.1.1". A line that begins with a space continues the one before it. */
function readFields(group: string): Map<string, string> {
  const lines = group.replaceAll(/\n[ \t]+/g, ' ').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
}
