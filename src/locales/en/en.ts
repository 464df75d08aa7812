import { audit } from './audit.ts';
import { emailParts, emails } from './emails.ts';
import { mail } from './mail.ts';

/** All text in English. Its keys and variables are those of every language. */
export const en = { language: 'en', emails, emailParts, mail, audit };

export type Catalogue = typeof en;
