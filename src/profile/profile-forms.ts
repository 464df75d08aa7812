import { z } from 'zod';
import { emailField, usernameField } from '../accounts/account-fields.ts';

export const profileFields = ['username', 'email', 'timeZone', 'version'] as const;

const timeZones = ['UTC', ...Intl.supportedValuesOf('timeZone')];

export const profileForm = z.object({
  username: usernameField,
  email: emailField,
  timeZone: z.string().refine((zone) => timeZones.includes(zone), 'Choose a time zone of the list.'),
});

export type ProfileDetails = z.output<typeof profileForm>;

export function timeZoneOptions(selected: string) {
  return timeZones.map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
    selected: zone === selected,
  }));
}
