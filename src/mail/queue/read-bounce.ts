import type { Readable } from 'node:stream';
import PostalMime, { type Email } from 'postal-mime';
import { ConfigError } from '../../lib/errors.ts';
import { oneLine } from '../smtp/smtp-errors.ts';

/** A report that an email could not be delivered. */
export interface Bounce {
  /** The addresses that the report was sent to. One of them is the bounce address of the email. */
  sentTo: string[];
  /** The status code and what the mail server said. */
  reason: string;
}

/**
 * How much of a report is read. It says why the email could not be delivered before it quotes the email. The parser takes
 * up to 0.1 ms for each line, so anyone could otherwise keep it busy for minutes with a megabyte of line breaks.
 */
const MAX_BYTES = 256_000;
const MAX_LINES = 10_000;
const MAX_HEADER_BYTES = 64_000;

/** A mail server writes the whole report at once. In milliseconds. */
const INPUT_LIMIT_MS = 60_000;

/** Headers with the address that a report was delivered to. Which of them a mail server sets depends on the server. */
const recipientHeaders = new Set(['to', 'delivered-to', 'x-original-to', 'envelope-to']);

/** The second type is that of reports about addresses whose names are not ASCII (RFC 6533). */
const statusTypes = new Set(['message/delivery-status', 'message/global-delivery-status']);

/**
 * Reads an email to its end, or its first part if it is longer than a report needs. Throws a ConfigError if the input
 * does not end in time.
 */
export async function readInput(input: Readable, limitMs = INPUT_LIMIT_MS): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  const limit = setTimeout(() => {
    input.destroy(new ConfigError(`Standard input did not end within ${limitMs / 1000} seconds.`));
  }, limitMs);
  try {
    for await (const chunk of input as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MAX_BYTES) break;
    }
  } finally {
    clearTimeout(limit);
  }
  return Buffer.concat(chunks).subarray(0, MAX_BYTES);
}

/**
 * Reads a delivery status notification (RFC 3464) that was sent to an address for which `isBounceAddress` returns true.
 * Returns undefined for any other email, and for a report that says that the email is only delayed or was delivered.
 */
export async function readBounce(
  raw: Buffer,
  isBounceAddress: (address: string) => boolean,
): Promise<Bounce | undefined> {
  // Anyone can send an email to this command, so only the headers are parsed until its address is known to be genuine.
  const sentTo = recipientsOf(await parse(headersOf(raw)));
  if (!sentTo.some(isBounceAddress)) return undefined;
  const email = await parse(firstLines(raw));
  const status = email?.attachments.find(({ mimeType }) => statusTypes.has(mimeType));
  if (!status) return undefined;
  // The first group of fields is about the report. Each of the others is about one recipient.
  const groups = (status.content as string).replaceAll('\r', '').split(/\n\n+/).map(readFields);
  const failed = groups.find((fields) => fields.get('action')?.toLowerCase() === 'failed');
  if (!failed) return undefined;
  const diagnostic = failed.get('diagnostic-code')?.replace(/^[\w-]+; */, '');
  return {
    sentTo,
    reason: oneLine([failed.get('status'), diagnostic].filter((part) => part !== undefined).join(' ')),
  };
}

/** Returns undefined for emails that are nested too deep or have too many headers. Mail servers don't write such reports. */
function parse(raw: Buffer): Promise<Email | undefined> {
  return PostalMime.parse(raw, { attachmentEncoding: 'utf8', maxHeadersSize: MAX_HEADER_BYTES }).catch(
    () => undefined,
  );
}

function headersOf(raw: Buffer): Buffer {
  const ends = ['\n\n', '\n\r\n'].map((blankLine) => raw.indexOf(blankLine)).filter((end) => end >= 0);
  return raw.subarray(0, Math.min(MAX_HEADER_BYTES, ...ends));
}

function firstLines(raw: Buffer): Buffer {
  let end = 0;
  for (let line = 0; line < MAX_LINES; line += 1) {
    end = raw.indexOf('\n', end) + 1;
    if (end === 0) return raw;
  }
  return raw.subarray(0, end);
}

function recipientsOf(email: Email | undefined): string[] {
  return (email?.headers ?? []).filter(({ key }) => recipientHeaders.has(key)).map(({ value }) => value);
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
