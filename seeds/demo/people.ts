import { adminNamed, type Admin } from './admins.ts';
import type { Scenario } from './scenarios.ts';

export interface Person {
  username: string;
  admin: Admin;
  scenario: Scenario;
  notes: string;
  email: string;
}

type Planned = [username: string, adminName: string, scenario: Scenario, notes?: string, email?: string];

const root = 'Acme Hosting';
const [east, west, north] = ['Acme East', 'Acme West', 'Acme North'];
const [harbour, lakeside] = ['Acme East Harbour', 'Acme East Lakeside'];
const [valley, summit, ridge] = ['Acme West Valley', 'Acme West Summit', 'Acme North Ridge'];

const longNote =
  'Looks after the mail of the harbour office, the ferry line and the lighthouse inn. ' +
  'Call before eleven; after that only in an emergency, by the number on the door. '.repeat(3) +
  'Has the spare key to the server room. '.repeat(12) +
  'Agreed in writing with the main admin.';

const planned: Planned[] = [
  ['amy', root, 'at work', 'Night shift'],
  ['bob', east, 'invited', 'Starts Monday'],
  ['carla', root, 'invitation refused'],
  ['dan', west, 'left the company', 'Left the company'],
  ['eve', root, 'new phone', 'New phone'],
  ['frank', east, 'invitation expired'],
  ['grace', root, 'linked from the start'],
  ['henry', west, 'never signed in', 'Wanted an account "just in case"'],
  ['ines', root, 'linked later', 'Migraciones y copias de seguridad: «siempre los martes»'],
  ['jack', root, 'invitation queued'],
  ['kate', root, 'invitation being sent'],
  ['liam', east, 'invitation deferred', 'Their mail server greylists'],
  ['mia', west, 'never joined', 'Took another job'],
  ['noah', north, 'invitation not delivered'],
  ['olga', root, 'blocked', 'Ольга, ночная смена'],
  ['pablo', harbour, 'at work', longNote],
  ['quinn', north, 'invited three times'],
  ['rosa', west, 'changing the address', 'Marries in spring'],
  ['sam', root, 'forgot the password'],
  ['tess', east, 'has a new password'],
  ['umar', lakeside, 'let a reset expire', 'عمر – الدعم الفني'],
  ['vera', valley, 'lost the phone'],
  ['will', west, 'asked to link'],
  ['xenia', root, 'unlinked', 'Ξένια, τεχνική υποστήριξη'],
  ['yusuf', harbour, 'left with a link open'],
  ['zoe', north, 'edited', 'Day shift'],
  ['anton', summit, 'about to be deactivated', 'Снегоуборка и почта'],
  ['birgit', east, 'at work', 'Zuständig für Grüße & Straßenfeste'],
  ['chen', root, 'leaves next month', '陈伟，夜班，负责东区邮件'],
  ['dalia', lakeside, 'new', 'דליה, תמיכה טכנית'],
  ['emeka', valley, 'leaves this week'],
  ['fatima', west, 'on holiday', 'Back on the 14th'],
  ['giulia', harbour, 'at work', 'Solo di mattina'],
  ['hiro', north, 'at work', '浩、週末のみ'],
  ['ivan', summit, 'on holiday'],
  ['jana', east, 'new', 'Příjem pošty, každý čtvrtek'],
  ['kofi', root, 'at work', 'On call 🌙'],
  ['lena', valley, 'deactivated by a rule'],
  ['marek', west, 'at work', 'Zażółć gęślą jaźń'],
  ['nadia', lakeside, 'got a new phone'],
  ['omar', north, 'left the company'],
  ['priya', root, 'at work', 'प्रिया, तकनीकी सहायता'],
  ['rafael', harbour, 'invited', 'Começa na segunda-feira'],
  ['signe', summit, 'leaves much later', 'Også på dansk'],
  ['tomas', east, 'linked from the start'],
  ['ursula', valley, 'never signed in'],
  ['viktor', ridge, 'new'],
  ['wanda', west, 'on holiday'],
  ['yara', ridge, 'at work'],
  ['zane', north, 'at work'],
  ['anan', lakeside, 'at work', 'อนันต์ ฝ่ายสนับสนุน'],
  ['bea', summit, 'at work', 'Only <b>text</b> & nothing else'],
  ['cem', harbour, 'on holiday', 'İstanbul saati'],
  ['dora', root, 'dormant', '=HYPERLINK("not a formula")'],
  ['elif', valley, 'at work'],
  ['finn', ridge, 'invitation expired'],
  ['theodora', east, 'at work', 'Θεοδώρα', 'θεοδώρα@acme-east.example'],
  [
    'the-technician-with-the-longest-username-that-this-console-takes',
    west,
    'at work',
    'Fills the column',
    'the.technician.with.the.longest.username@very-long-name-of-a-mail-server.acme-west.example',
  ],
  ['o.brien_2', north, 'at work', '', "o'brien@acme-north.example"],
  ['li', root, 'new', '李'],
];

/** The named technicians. */
export const people: readonly Person[] = planned.map(([username, adminName, scenario, notes = '', email]) => {
  const admin = adminNamed(adminName);
  return { username, admin, scenario, notes, email: email ?? `${username}@${admin.slug}.example` };
});
