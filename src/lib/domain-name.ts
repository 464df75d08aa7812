import { domainToASCII, domainToUnicode } from 'node:url';
import { parse } from 'tldts';
import { lookalikeMessage, trimTyped } from './typed-text.ts';
import { isAscii } from './mail-address.ts';

export type DomainReading = { name: string } | { problem: string };

/**
 * Converts a typed domain to the stored form, which is lower-case ASCII. Returns a message if it isn't a valid domain.
 */
export function readDomain(typed: string): DomainReading {
  const text = trimTyped(typed)
    .replaceAll(/[。．｡]/g, '.')
    .replace(/\.$/, '');
  if (text.includes('@')) return { problem: 'This is an email address. Enter only the part after the @.' };
  if (/[:/?#]/.test(text)) return { problem: 'This is an address of a page: leave out all but the domain.' };
  // The URL parser also accepts hosts that are not domains, with percent signs or as numbers of all kinds.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(text)) {
    return { problem: 'A domain has letters, digits and hyphens, and dots between.' };
  }
  const lookalike = lookalikeMessage(text);
  if (lookalike !== undefined) return { problem: lookalike };
  const name = asciiDomain(text);
  const found = parse(name, { allowPrivateDomains: true, extractHostname: false });
  if (found.isIp === true || /^[\d.]+$/.test(text)) return { problem: 'This is a number, not a domain.' };
  if (!isHostName(name)) return { problem: 'This is not a domain.' };
  if (!name.includes('.')) return { problem: 'One word is not a domain: its ending is missing.' };
  if (found.domain === null) {
    return { problem: `${name} is a public suffix. Enter a domain below it.` };
  }
  return { name };
}

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

function isHostName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 253 &&
    name.split('.').every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
  );
}
