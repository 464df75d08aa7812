/** Checks whether the part before the @ is not ASCII, and so requires SMTPUTF8. A domain always has an ASCII form. */
export function needsSmtpUtf8(address: string): boolean {
  return !isAscii(address.slice(0, address.lastIndexOf('@')));
}

export function isAscii(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- the range of ASCII begins with them
  return /^[\x00-\x7f]*$/.test(text);
}

/**
 * Splits `Mail Assure <no-reply@example.com>` into name and address. The name is empty if the text is an address alone.
 */
export function splitAddress(text: string): { name: string; address: string } {
  const [, name = '', address = text] = /^(.*?)\s*<([^<>]*)>$/.exec(text) ?? [];
  return { name: name.replace(/^"(.*)"$/, '$1'), address };
}
