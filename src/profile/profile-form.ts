import { z } from 'zod';
import { emailField, usernameField } from '../forms/form-fields.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import { isTimeZone } from './time-zones.ts';

export const profileFields = ['username', 'email', 'timeZone', 'version'] as const;

export const profileForm = (t: Catalogue) =>
  z.object({
    username: usernameField(t),
    email: emailField(t),
    timeZone: z.string().refine(isTimeZone, t.validation.timeZone.missing),
  });

export type ProfileDetails = z.output<ReturnType<typeof profileForm>>;
