import { actions } from './actions.ts';
import { admins } from './admins.ts';
import { audit } from './audit.ts';
import { dashboard } from './dashboard.ts';
import { emailParts, emails } from './emails.ts';
import { embedded } from './embedded.ts';
import { formats } from './formats.ts';
import { forms } from './forms.ts';
import { installation } from './installation.ts';
import { layout } from './layout.ts';
import { lists } from './lists.ts';
import { mail } from './mail.ts';
import { preferences } from './preferences.ts';
import { technicians } from './technicians.ts';
import { profile } from './profile.ts';

/** All text in English. Every other language has the same keys and variables. */
export const en = {
  language: 'en',
  languageName: 'English',
  formats,
  layout,
  forms,
  dashboard,
  profile,
  preferences,
  emails,
  emailParts,
  mail,
  audit,
  actions,
  admins,
  lists,
  technicians,
  installation,
  embedded,
};

export type Catalogue = typeof en;
