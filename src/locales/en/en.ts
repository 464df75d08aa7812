import { actions } from './actions.ts';
import { admins } from './admins.ts';
import { audit } from './audit.ts';
import { emailParts, emails } from './emails.ts';
import { forms } from './forms.ts';
import { formats } from './formats.ts';
import { layout } from './layout.ts';
import { lists } from './lists.ts';
import { mail } from './mail.ts';
import { preferences } from './preferences.ts';
import { technicians } from './technicians.ts';

/** All text in English. Every other language has the same keys and variables. */
export const en = {
  language: 'en',
  languageName: 'English',
  formats,
  layout,
  forms,
  preferences,
  emails,
  emailParts,
  mail,
  audit,
  actions,
  admins,
  lists,
  technicians,
};

export type Catalogue = typeof en;
