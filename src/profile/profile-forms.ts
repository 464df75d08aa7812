import type { KeptForm } from '../http/kept-form.ts';
import { paths } from '../paths.ts';
import { z } from 'zod';
import { emailField, usernameField } from '../lib/typed-fields.ts';
import { isTimeZone } from './time-zones.ts';

export const profileFields = ['username', 'email', 'timeZone', 'version'] as const;

export const profileForm = z.object({
  username: usernameField,
  email: emailField,
  timeZone: z.string().refine(isTimeZone, 'Select a time zone from the list.'),
});

export type ProfileDetails = z.output<typeof profileForm>;

/** The forms of the Sessions page, and Sign out. */
export const sessionForms: KeptForm[] = [
  { path: paths.endSession, page: paths.sessions, fields: [] },
  { path: paths.endOtherSessions, page: paths.sessions, fields: [] },
  { path: paths.signOut, page: paths.dashboard, fields: [] },
];
