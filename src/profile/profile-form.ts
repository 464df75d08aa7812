import { z } from 'zod';
import { emailField, usernameField } from '../lib/form-fields.ts';
import { isTimeZone } from './time-zones.ts';

export const profileFields = ['username', 'email', 'timeZone', 'version'] as const;

export const profileForm = z.object({
  username: usernameField,
  email: emailField,
  timeZone: z.string().refine(isTimeZone, 'Select a time zone from the list.'),
});

export type ProfileDetails = z.output<typeof profileForm>;
