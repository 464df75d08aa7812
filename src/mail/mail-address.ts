const MAX_LENGTH = 254;
const local = /^[^\s\p{C}@,;:<>()[\]\\"]{1,64}$/u;
const domain =
  /^(?=.{1,253}$)[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?)*$/u;

/** Whether the text is one plain address and nothing else: what is more than that could reach an envelope or a header. */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const name = text.slice(0, at);
  return (
    text.length <= MAX_LENGTH &&
    at > 0 &&
    local.test(name) &&
    !name.startsWith('.') &&
    !name.endsWith('.') &&
    !name.includes('..') &&
    domain.test(text.slice(at + 1))
  );
}

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
