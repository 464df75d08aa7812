import { z } from 'zod';
import { asciiDomain, readableDomain } from '../lib/domain-name.ts';
import { addressFromTyped, asciiLookalike, asciiLower, trimTyped } from '../lib/typed-text.ts';
import type { Catalogue } from '../locales/catalogues.ts';

const MAX_EMAIL_LENGTH = 254;

const MAX_LOCAL_PART_LENGTH = 64;

const localPart = "[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+";
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?';
/** One plain address. Refuses quotes, comments, lists and brackets, although the standard allows them. */
const oneAddress = new RegExp(
  `^(?!.*\\p{Default_Ignorable_Code_Point})${localPart}(?:\\.${localPart})*@${label}(?:\\.${label})+$`,
  'u',
);

/** Returns a message that says what to type instead of the first lookalike of an ASCII character, if there is one (A6). */
export function lookalikeMessage(t: Catalogue, text: string): string | undefined {
  const found = asciiLookalike(text);
  return found && t.validation.lookalike(found);
}

/** Returns a check that adds that message to the errors of a field. */
export function refuseLookalikes(t: Catalogue) {
  return (text: string, context: z.RefinementCtx) => {
    const message = lookalikeMessage(t, text);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  };
}

export const usernameField = (t: Catalogue) =>
  z
    .string()
    .transform((text) => asciiLower(trimTyped(text)))
    .pipe(
      z
        .string()
        .min(1, t.validation.username.missing)
        .superRefine(refuseLookalikes(t))
        .regex(/^[a-z0-9._-]{2,64}$/, t.validation.username.rule),
    );

export const emailField = (t: Catalogue) =>
  z
    .string()
    .transform(addressFromTyped)
    .pipe(
      z
        .string()
        .min(1, t.validation.email.missing)
        .max(MAX_EMAIL_LENGTH, t.validation.email.tooLong({ limit: MAX_EMAIL_LENGTH }))
        .superRefine(refuseLookalikes(t))
        .transform((address, context) => {
          const canonical = canonicalAddress(address);
          if (canonical !== undefined) return canonical;
          context.addIssue({ code: 'custom', message: t.validation.email.invalid });
          return z.NEVER;
        }),
    );

/**
 * Returns the spelling under which an address is stored: in NFC, and with the domain in its own script, even if it was
 * typed as `xn--`. Returns undefined for text that isn't exactly one address, or that has lookalikes of ASCII.
 */
export function canonicalAddress(address: string): string | undefined {
  if (address.length > MAX_EMAIL_LENGTH || !oneAddress.test(address) || asciiLookalike(address))
    return undefined;
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).normalize('NFC');
  const domain = readableDomain(asciiDomain(address.slice(at + 1)));
  const isDomain = domain !== '' && !/^\d+$/.test(domain.split('.').at(-1) ?? '');
  return isDomain && local.length <= MAX_LOCAL_PART_LENGTH ? `${local}@${domain}` : undefined;
}
