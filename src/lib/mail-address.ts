/** A name before the @ in another script goes by SMTPUTF8 alone; a domain has an ASCII form. */
export function needsSmtpUtf8(address: string): boolean {
  return !isAscii(address.slice(0, address.lastIndexOf('@')));
}

export function isAscii(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- the range of ASCII begins with them
  return /^[\x00-\x7f]*$/.test(text);
}

/** `Mail Assure <no-reply@example.com>` or the address alone. */
export function splitAddress(text: string): { name: string; address: string } {
  const [, name = '', address = text] = /^(.*?)\s*<([^<>]*)>$/.exec(text) ?? [];
  return { name: name.replace(/^"(.*)"$/, '$1'), address };
}
