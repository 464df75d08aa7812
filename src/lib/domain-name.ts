import { domainToASCII, domainToUnicode } from 'node:url';
import { isAscii } from './mail-address.ts';

/**
 * Converts a domain to ASCII by IDNA. Returns an empty string for text that isn't a domain, or that has letters which
 * IDNA drops or turns into ASCII.
 */
export function asciiDomain(text: string): string {
  const name = domainToASCII(text);
  const labels = name.split('.');
  const changed = text
    .split('.')
    .some((label, index) => !isAscii(label) && !labels[index]?.startsWith('xn--'));
  return changed || /\p{Default_Ignorable_Code_Point}/u.test(text) ? '' : name;
}

/** Converts a stored domain to the form in which people read it, in its own script. */
export function readableDomain(name: string): string {
  return domainToUnicode(name);
}
