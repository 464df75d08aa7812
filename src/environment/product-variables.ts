import { z } from 'zod';
import { emailField, usernameField } from '../forms/form-fields.ts';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '../forms/password-length.ts';
import { catalogues, languages } from '../locales/catalogues.ts';
import { flag, httpUrl, port, secretFile, variable } from './variable.ts';

const { rule: usernameRule } = catalogues.en.validation.username;

/** A name that appears in headings and in the headers of emails, so it must be one line. */
const nameSetting = z.string().regex(/^\P{C}{1,60}$/u);

/** The variables for names, languages, Single Sign-On and the first login. */
export const productVariables = {
  PRODUCT_NAME: variable(nameSetting.default('Mail Assure'), {
    description: 'The name shown on pages and in emails.',
    example: 'Acme Mail',
    fix: 'use one line of 1 to 60 characters',
  }),
  SSO_NAME: variable(nameSetting.default('Single Sign-On (SSO)'), {
    description: 'The name shown for Single Sign-On.',
    example: 'Acme SSO',
    fix: 'use one line of 1 to 60 characters',
  }),
  DEFAULT_LANGUAGE: variable(z.enum(languages).default('en'), {
    description:
      'The language of pages for browsers that accept none of the available languages, and of emails to people whose language we don’t know.',
    example: 'en',
    fix: `set it to ${languages.join(', ')}`,
  }),
  SSO_ALLOW_PRIVATE: variable(flag.optional(), {
    description:
      'Set it to 1 to allow SSO providers at private addresses. In development, providers on this machine are always allowed.',
    example: '1',
    fix: 'set it to 0 or 1',
  }),
  SSO_BASE_URL: variable(httpUrl.optional(), {
    description:
      'The origin of the bundled provider, which is its issuer URL. Without it, the origin is `http://localhost:` and `SSO_PORT`.',
    example: 'https://sso.example.com',
    fix: 'set it to the origin of the bundled provider, like https://sso.example.com',
  }),
  SSO_PORT: variable(port().default(3001), {
    description: 'The port of the bundled provider.',
    example: '3001',
    fix: 'set it to a port from 1 to 65535',
  }),
  ADMIN_USERNAME: variable(usernameField(catalogues.en).optional(), {
    description: 'The username of the first login. Without it, the first sign-in asks for it.',
    example: 'amy',
    fix: `${usernameRule[0]?.toLowerCase()}${usernameRule.slice(1, -1)}`,
  }),
  ADMIN_EMAIL: variable(emailField(catalogues.en).optional(), {
    description: 'The email address of the first login. Set it together with `ADMIN_USERNAME`.',
    example: 'amy@example.com',
    fix: 'set it to one email address',
  }),
  ADMIN_PASSWORD: variable(z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH).optional(), {
    description:
      'The password of the first login. Without it, the owner of the login sets one with a link. Remove it once someone has signed in.',
    fix: `use ${MIN_PASSWORD_LENGTH} to ${MAX_PASSWORD_LENGTH} characters`,
  }),
  ADMIN_PASSWORD_FILE: secretFile({
    description: 'A file that contains the password of the first login, instead of `ADMIN_PASSWORD`.',
    example: '/run/secrets/admin-password',
  }),
};
