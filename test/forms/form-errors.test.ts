import { expect, test } from '@jest/globals';
import { inLanguageOf, InvalidFormError, RefusedError } from '../../src/forms/form-errors.ts';
import { catalogues } from '../../src/locales/catalogues.ts';
import { pseudoLanguage } from '../locales/messages.ts';

const pseudo = pseudoLanguage(catalogues.en);

test('a refusal has its reason in English for logs, and in the language of its reader', () => {
  const error = new RefusedError((t) => t.validation.refused.emailsHeld);
  expect(error.message).toBe('Emails are held on this installation (MAIL_HOLD)');
  expect(error.text(pseudo)).toBe('[Emails are held on this installation (MAIL_HOLD)]');
});

test('a rejected form has its errors in English for logs, and in the language of its reader', () => {
  const error = new InvalidFormError({
    username: (t) => t.validation.username.taken,
    email: (t) => t.validation.email.taken,
  });
  expect(error.message).toBe('This username is already taken. This email address is already taken.');
  expect(inLanguageOf(pseudo, error.errors)).toEqual({
    username: '[This username is already taken.]',
    email: '[This email address is already taken.]',
  });
});
