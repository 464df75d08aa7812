/** Decodes percent-encoded UTF-8 and leaves malformed sequences as they are, where decodeURIComponent would throw. */
export function decodePercent(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}
