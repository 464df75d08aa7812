import { parse } from 'tldts';
import { lookalikeMessage } from '../forms/form-fields.ts';
import { asciiDomain } from '../lib/domain-name.ts';
import { trimTyped } from '../lib/typed-text.ts';
import { catalogues } from '../locales/catalogues.ts';

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
  const lookalike = lookalikeMessage(catalogues.en, text);
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

function isHostName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 253 &&
    name.split('.').every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
  );
}
