import { z } from 'zod';
import { emailField, notesField, usernameField } from '../accounts/account-fields.ts';

export const detailFields = ['username', 'email', 'notes'] as const;

export const editForm = z.object({ username: usernameField, email: emailField, notes: notesField });

export const newTechnicianFields = ['adminId', ...detailFields] as const;

export const newTechnicianForm = editForm.extend({
  adminId: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, 'Choose an admin.')
    .transform(Number),
});
