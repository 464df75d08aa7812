import type { Catalogue } from '../en/en.ts';
import { accessRules } from './access-rules.ts';
import { actions } from './actions.ts';
import { admins } from './admins.ts';
import { audit } from './audit.ts';
import { dashboard } from './dashboard.ts';
import { batches } from './batches.ts';
import { domains } from './domains.ts';
import { emailParts, emails } from './emails.ts';
import { embedded } from './embedded.ts';
import { errors } from './errors.ts';
import { formats } from './formats.ts';
import { forms } from './forms.ts';
import { gate } from './gate.ts';
import { installation } from './installation.ts';
import { whoCanHelp } from './who-can-help.ts';
import { imports } from './imports.ts';
import { layout } from './layout.ts';
import { links } from './links.ts';
import { lists } from './lists.ts';
import { mail } from './mail.ts';
import { help } from './help.ts';
import { passkeys } from './passkeys.ts';
import { preferences } from './preferences.ts';
import { reviews } from './reviews.ts';
import { signIn } from './sign-in.ts';
import { sso } from './sso.ts';
import { ssoProvider } from './sso-provider.ts';
import { technicians } from './technicians.ts';
import { profile } from './profile.ts';
import { twoFactor } from './two-factor.ts';
import { results } from './results.ts';
import { validation } from './validation.ts';

/** All text in Spanish. */
export const es = {
  language: 'es',
  languageName: 'Español',
  formats,
  layout,
  forms,
  errors,
  dashboard,
  profile,
  preferences,
  validation,
  emails,
  emailParts,
  whoCanHelp,
  help,
  signIn,
  twoFactor,
  passkeys,
  links,
  sso,
  ssoProvider,
  accessRules,
  mail,
  audit,
  actions,
  admins,
  gate,
  lists,
  technicians,
  installation,
  embedded,
  results,
  reviews,
  batches,
  imports,
  domains,
} satisfies Catalogue;
