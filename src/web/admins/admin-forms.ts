import { z } from 'zod';
import { languageChoice } from '../../accounts/account-fields.ts';
import { emailField, usernameField } from '../../forms/form-fields.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { nameField, slugField, slugFromName } from '../../admins/admin-fields.ts';

const nameFields = ['name', 'slug'] as const;

export const renameFields = [...nameFields, 'version'] as const;

/** Creates the short name from the name if the short name is empty. */
export const renameForm = (t: Catalogue) =>
  z.object({ name: nameField(t), slug: slugField(t) }).transform(({ name, slug }, context) => {
    const chosenSlug = slug || slugFromName(name);
    if (chosenSlug === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['slug'],
        message: t.validation.shortName.missing,
      });
    }
    return { name, slug: chosenSlug ?? '' };
  });

export const newAdminFields = [...nameFields, 'username', 'email', 'language'] as const;

export const newAdminForm = (t: Catalogue) =>
  renameForm(t).and(
    z.object({ username: usernameField(t), email: emailField(t), language: languageChoice(t) }),
  );
