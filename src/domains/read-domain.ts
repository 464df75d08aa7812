import { parse } from 'tldts';
import { lookalikeMessage } from '../forms/form-fields.ts';
import { asciiDomain } from '../lib/domain-name.ts';
import { trimTyped } from '../lib/typed-text.ts';
import type { Catalogue } from '../locales/catalogues.ts';

export type DomainReading = { name: string } | { problem: string };

/**
 * Converts a typed domain to the stored form, which is lower-case ASCII. Returns a message if it isn't a valid domain.
 */
export function readDomain(t: Catalogue, typed: string): DomainReading {
  const problems = t.domains.new;
  const text = trimTyped(typed)
    .replaceAll(/[。．｡]/g, '.')
    .replace(/\.$/, '');
  if (text.includes('@')) return { problem: problems.emailAddress };
  if (/[:/?#]/.test(text)) return { problem: problems.pageAddress };
  // The URL parser also accepts hosts that are not domains, with percent signs or as numbers of all kinds.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(text)) {
    return { problem: problems.invalidCharacters };
  }
  const lookalike = lookalikeMessage(t, text);
  if (lookalike !== undefined) return { problem: lookalike };
  const name = asciiDomain(text);
  const found = parse(name, { allowPrivateDomains: true, extractHostname: false });
  if (found.isIp === true || /^[\d.]+$/.test(text)) return { problem: problems.number };
  if (!isHostName(name)) return { problem: problems.notDomain };
  if (!name.includes('.')) return { problem: problems.withoutEnding };
  if (found.domain === null) {
    return { problem: problems.publicSuffix({ domain: name }) };
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
