import { z } from 'zod';
import { asciiDomain, readableDomain } from './domain-name.ts';
import { addressFromTyped, asciiLookalike, asciiLower, lookalikeMessage, trimTyped } from './typed-text.ts';

/** In characters. */
export const [MIN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH] = [12, 128];

const MAX_EMAIL_LENGTH = 254;

const MAX_LOCAL_PART_LENGTH = 64;
const INVALID_ADDRESS = 'Enter one email address, for example amy@acme.example.';

const localPart = "[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+";
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?';
/** One plain address. Refuses quotes, comments, lists and brackets, although the standard allows them. */
const oneAddress = new RegExp(
  `^(?!.*\\p{Default_Ignorable_Code_Point})${localPart}(?:\\.${localPart})*@${label}(?:\\.${label})+$`,
  'u',
);

/** Adds an error that names the first lookalike of an ASCII character, if there is one (A6). */
export function refuseLookalikes(text: string, context: z.RefinementCtx): void {
  const message = lookalikeMessage(text);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
}

export const USERNAME_RULE = 'Use 2 to 64 characters: a to z, 0 to 9, dot, hyphen and underscore.';

export const usernameField = z
  .string()
  .transform((text) => asciiLower(trimTyped(text)))
  .pipe(
    z
      .string()
      .min(1, 'Enter a username.')
      .superRefine(refuseLookalikes)
      .regex(/^[a-z0-9._-]{2,64}$/, USERNAME_RULE),
  );

export const emailField = z
  .string()
  .transform(addressFromTyped)
  .pipe(
    z
      .string()
      .min(1, 'Enter an email address.')
      .max(MAX_EMAIL_LENGTH, `An email address must be ${MAX_EMAIL_LENGTH} characters or fewer.`)
      .superRefine(refuseLookalikes)
      .transform((address, context) => {
        const canonical = canonicalAddress(address);
        if (canonical !== undefined) return canonical;
        context.addIssue({ code: 'custom', message: INVALID_ADDRESS });
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
