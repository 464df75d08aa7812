import { z } from 'zod';
import { emailField, usernameField } from '../lib/form-fields.ts';

const NOTES_LIMIT = 2000;

const notesField = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n'))
  .pipe(z.string().max(NOTES_LIMIT, `Notes must be ${NOTES_LIMIT} characters or fewer.`));

/** The fields that every form for a login has. */
export const detailsForm = z.object({ username: usernameField, email: emailField, notes: notesField });
