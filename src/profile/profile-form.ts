import { z } from 'zod';
import { languageChoice } from '../accounts/account-fields.ts';
import { emailField, usernameField } from '../forms/form-fields.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import { isTimeZone } from './time-zones.ts';

export const profileFields = ['username', 'email', 'timeZone', 'language', 'version'] as const;

export const profileForm = (t: Catalogue) =>
  z.object({
    username: usernameField(t),
    email: emailField(t),
    language: languageChoice(t),
    timeZone: z.string().refine(isTimeZone, t.validation.timeZone.missing),
  });

export type ProfileDetails = z.output<ReturnType<typeof profileForm>>;
