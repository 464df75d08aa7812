import { z } from 'zod';
import { detailsForm, endDateField } from '../../accounts/account-fields.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { asciiLower, trimTyped } from '../../lib/typed-text.ts';

const detailFields = ['username', 'email', 'notes', 'language', 'accessEndsOn'] as const;

export const editFields = [...detailFields, 'version'] as const;

export const newTechnicianFields = ['admin', ...detailFields] as const;

export const editTechnicianForm = (t: Catalogue) => detailsForm(t).extend({ accessEndsOn: endDateField(t) });

/** The admin is given by its short name. */
export const newTechnicianForm = (t: Catalogue) =>
  editTechnicianForm(t).extend({
    admin: z
      .string()
      .transform((text) => asciiLower(trimTyped(text)))
      .pipe(z.string().min(1, t.validation.admin.missing)),
  });
