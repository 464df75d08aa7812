import { domainToASCII, domainToUnicode } from 'node:url';
import { z } from 'zod';

export const NOTES_LIMIT = 2000;
const EMAIL_LIMIT = 254;

const LOCAL_PART_LIMIT = 64;
const ADDRESS_WANTED = 'Type one e-mail address, like amy@acme.example.';

const localPart = "[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+";
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?';
/** One plain address: what is quoted, commented, listed or bracketed is refused, whatever the standard allows. */
const oneAddress = new RegExp(`^${localPart}(?:\\.${localPart})*@${label}(?:\\.${label})+$`, 'u');

const trimmed = z.string().transform((text) => text.replace(/^[ \t]+|[ \t]+$/g, ''));

export const usernameField = trimmed.pipe(
  z
    .string()
    .min(1, 'Type a username.')
    .toLowerCase()
    .regex(/^[a-z0-9._-]{2,64}$/, 'Use 2 to 64 characters: a to z, 0 to 9, dot, hyphen and underscore.'),
);

export const emailField = trimmed.pipe(
  z
    .string()
    .min(1, 'Type an e-mail address.')
    .max(EMAIL_LIMIT, `An e-mail address has ${EMAIL_LIMIT} characters at most.`)
    .regex(oneAddress, ADDRESS_WANTED)
    .transform((address, context) => {
      const spelled = oneSpelling(address);
      if (spelled !== undefined) return spelled;
      context.addIssue({ code: 'custom', message: ADDRESS_WANTED });
      return z.NEVER;
    }),
);

/** A domain in another script, its `xn--` form and its wide letters are one: as people read it. Undefined for what is no domain. */
function oneSpelling(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = domainToUnicode(domainToASCII(address.slice(at + 1)));
  const isDomain = domain !== '' && !/^\d+$/.test(domain.split('.').at(-1) ?? '');
  return isDomain && local.length <= LOCAL_PART_LIMIT ? `${local}@${domain}` : undefined;
}

export const notesField = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n'))
  .pipe(z.string().max(NOTES_LIMIT, `Notes have ${NOTES_LIMIT} characters at most.`));
