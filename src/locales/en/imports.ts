import type { Variables } from '../../lib/language-formats.ts';
import { number } from './formats.ts';

/** Import CSV. The names of columns and the words "sep" and "CSV UTF-8" are those of files and of Excel. */
export const imports = {
  title: 'Import CSV',
  introduction:
    'Invite many technicians at once. The next page shows what will happen to each line. No one is invited until you confirm it.',
  file: 'File',
  fileHint: ({ megabytes }: { megabytes: number }) =>
    `A CSV file of up to ${number(megabytes)} MB. The header row names the columns, in any order: email, and optionally username, notes, admin (its name or short name; your own admin if empty), language (a code such as “en”; the same as the browser’s if empty) and access ends on (a date such as 2027-12-31). Files from Microsoft Entra, Google Workspace, Okta and LDAP work as they are.`,
  sample: 'Download a sample',
  paste: 'Or paste',
  pasteHint: ({ kilobytes }: { kilobytes: number }) =>
    `Paste the contents of a CSV file, including its header row, up to ${number(kilobytes)} KB. If you choose a file, we ignore this text. If your session ends, we restore this text, but you’ll have to choose a file again.`,
  submit: 'Continue',
  /** Why we can’t use a file. */
  problems: {
    noFile: 'Choose a file, or paste its lines below.',
    notText: 'This is not a text file. If it is a workbook, save it as “CSV UTF-8” first.',
    empty: 'The file is empty, or begins with many empty lines.',
    noHeader:
      'No header found in the first 20 lines. Add a line that names the columns, for example: username,email,notes,admin',
    tooWide: ({ limit }: { limit: number }) => `The header names more than ${number(limit)} columns.`,
    repeatedColumn: ({ heading }: Variables<'heading'>) =>
      `The header names “${heading}” twice. Remove or rename one of the two columns.`,
    tooLong: ({ limit }: { limit: number }) =>
      `You can import up to ${number(limit)} lines at once. Split the file.`,
    noLines: 'The file has a header row but no data.',
    noAddresses: 'No column with email addresses found. Add a column named “email”.',
    unclosedQuote: ({ line }: { line: number }) =>
      `Line ${number(line)}: a quotation mark (") is opened and never closed. Nothing was imported.`,
    misplacedQuote: ({ line }: { line: number }) =>
      `Line ${number(line)}: a quotation mark (") is in the wrong place. Put quotes around the whole cell, and write a quote within it twice. Nothing was imported.`,
  },
  /** Why a line is skipped. Batches store the names of these messages, so never rename one. */
  lines: {
    tooManyCells: 'This line has more cells than the header',
    severalAdmins: 'More than one admin has this name. Enter the short name instead',
    unknownAdmin: 'There is no admin with this name here',
    inactiveAdmin: ({ admin }: Variables<'admin'>) => `${admin} is inactive, so no one there can sign in`,
    unknownLanguage: 'This language isn’t available',
    unknownDate: 'Enter the end date as year, month and day, for example 2027-12-31',
    pastDate: 'The end date is in the past',
    noFreeUsername: 'We couldn’t find a free username for this address',
    sameEmail: ({ line }: { line: number }) => `Line ${number(line)} has the same email address`,
    sameUsername: ({ line }: { line: number }) => `Line ${number(line)} has the same username`,
    ownTechnician: 'Already exists here',
    emailTaken: 'This email address is already taken',
    ownUsername: 'This username already exists here',
    usernameTaken: 'This username is already taken',
  },
};
