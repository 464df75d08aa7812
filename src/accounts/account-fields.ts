import { z } from 'zod';
import { isLanguage, type Catalogue } from '../locales/catalogues.ts';
import { isDay } from '../lib/times.ts';
import { trimTyped } from '../lib/typed-text.ts';
import { emailField, usernameField } from '../forms/form-fields.ts';

const NOTES_LIMIT = 2000;

const notesField = (t: Catalogue) =>
  z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n'))
    .pipe(z.string().max(NOTES_LIMIT, t.validation.notes.tooLong({ limit: NOTES_LIMIT })));

/** The tag of a language, or null for an empty choice, which means the same language as the browser's. */
export const languageChoice = (t: Catalogue) =>
  z
    .string()
    .refine((tag) => tag === '' || isLanguage(tag), t.validation.language.missing)
    .transform((tag) => (isLanguage(tag) ? tag : null));

/** An ISO date, or null for an empty field. The database's clock decides whether the day is over. See access-end.ts. */
export const endDateField = (t: Catalogue) =>
  z
    .string()
    .transform(trimTyped)
    .refine((date) => date === '' || isDay(date), t.validation.accessEndsOn.invalid)
    .transform((date) => date || null);

/** The fields that every form for a login has. */
export const detailsForm = (t: Catalogue) =>
  z.object({
    username: usernameField(t),
    email: emailField(t),
    notes: notesField(t),
    language: languageChoice(t),
  });
