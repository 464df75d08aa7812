import { z } from 'zod';
import { emailField, usernameField } from '../../lib/form-fields.ts';
import { nameField, slugField, slugFromName } from '../../admins/admin-fields.ts';

const nameFields = ['name', 'slug'] as const;

export const renameFields = [...nameFields, 'version'] as const;

/** Creates the short name from the name if the short name is empty. */
export const renameForm = z
  .object({ name: nameField, slug: slugField })
  .transform(({ name, slug }, context) => {
    const chosenSlug = slug || slugFromName(name);
    if (chosenSlug === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['slug'],
        message: 'Enter a short name, because none can be created from this name.',
      });
    }
    return { name, slug: chosenSlug ?? '' };
  });

export const newAdminFields = [...nameFields, 'username', 'email'] as const;

export const newAdminForm = renameForm.and(z.object({ username: usernameField, email: emailField }));
