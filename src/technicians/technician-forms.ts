import { z } from 'zod';
import { emailField, notesField, usernameField } from '../accounts/account-fields.ts';
import { asciiLower, trimTyped } from '../lib/typed-text.ts';

const detailFields = ['username', 'email', 'notes'] as const;

export const editFields = [...detailFields, 'version'] as const;

export const editForm = z.object({ username: usernameField, email: emailField, notes: notesField });

export const newTechnicianFields = ['admin', ...detailFields] as const;

/** The level by its short name. */
export const newTechnicianForm = editForm.extend({
  admin: z
    .string()
    .transform((text) => asciiLower(trimTyped(text)))
    .pipe(z.string().min(1, 'Select an admin.')),
});
