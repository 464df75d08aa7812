import { z } from 'zod';
import type { Catalogue } from '../locales/catalogues.ts';
import { PASSKEY_NAME_LIMIT } from './passkey-limits.ts';

/** The name of a passkey, on one line. */
export const passkeyForm = ({ passkeys: { name: errors } }: Catalogue) =>
  z.object({
    name: z
      .string()
      .trim()
      .min(1, errors.missing)
      .max(PASSKEY_NAME_LIMIT, errors.tooLong({ limit: PASSKEY_NAME_LIMIT }))
      .refine((name) => !/\p{Cc}/u.test(name), errors.invalid),
  });
