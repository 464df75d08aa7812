import { z } from 'zod';
import { emailField, notesField, usernameField } from '../accounts/account-fields.ts';

const detailFields = ['username', 'email', 'notes'] as const;

export const editFields = [...detailFields, 'version'] as const;

export const editForm = z.object({ username: usernameField, email: emailField, notes: notesField });

export const newTechnicianFields = ['admin', ...detailFields] as const;

/** The level by its short name. */
export const newTechnicianForm = editForm.extend({
  admin: z.string().trim().toLowerCase().min(1, 'Choose an admin.'),
});
