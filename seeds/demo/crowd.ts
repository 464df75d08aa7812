import { Chance } from './chance.ts';
import { admins, rootAdmin, type Admin } from './levels.ts';
import { DAY, HOUR } from './times.ts';
import type { Diary } from './diary.ts';

const given = [
  'ada',
  'aldo',
  'alma',
  'arne',
  'basil',
  'bela',
  'berta',
  'boris',
  'cara',
  'clara',
  'conrad',
  'cora',
  'dario',
  'dina',
  'edda',
  'elmo',
  'emil',
  'enzo',
  'erna',
  'fay',
  'fiona',
  'gerd',
  'gita',
  'hanna',
  'hugo',
  'ida',
  'igor',
  'ilse',
  'iris',
  'jonas',
  'jules',
  'karim',
  'klara',
  'lars',
  'leila',
  'lotte',
  'luca',
  'maja',
  'malik',
  'mona',
  'nico',
  'nora',
  'otis',
  'otto',
  'paula',
  'petra',
  'ravi',
  'rita',
  'romy',
  'runa',
  'sana',
  'selma',
  'silas',
  'sven',
  'tara',
  'theo',
  'thea',
  'udo',
  'vito',
  'yann',
] as const;

const family = [
  'abel',
  'adler',
  'amsel',
  'bach',
  'berg',
  'birk',
  'brook',
  'busch',
  'cairn',
  'dale',
  'dorn',
  'eder',
  'elm',
  'falk',
  'fern',
  'fink',
  'ford',
  'glen',
  'haas',
  'hart',
  'heath',
  'hill',
  'holm',
  'horn',
  'ibis',
  'kern',
  'kiel',
  'lake',
  'lark',
  'lind',
  'lund',
  'marsh',
  'meer',
  'moor',
  'nest',
  'nord',
  'oak',
  'pike',
  'pine',
  'quist',
  'reed',
  'rohr',
  'rook',
  'sand',
  'shaw',
  'sol',
  'stern',
  'stone',
  'tal',
  'thorn',
  'vale',
  'wald',
  'wells',
  'wolf',
  'wren',
] as const;

const notes = [
  '',
  '',
  '',
  '',
  'Night shift',
  'Day shift',
  'On call at weekends',
  'Backup administrator',
  'Part time',
] as const;

export interface Stranger {
  username: string;
  email: string;
  notes: string;
  admin: Admin;
}

/** Returns the generated technician with this index. The same index always gives the same technician. */
export function stranger(index: number): Stranger {
  const chance = new Chance(`stranger ${index}`);
  const pairs = given.length * family.length;
  const first = given[index % given.length] ?? given[0];
  const last = family[Math.floor(index / given.length) % family.length] ?? family[0];
  const round = Math.floor(index / pairs);
  const username = `${first}.${last}${round === 0 ? '' : round + 1}`;
  const admin = admins[chance.between(0, admins.length - 1)] ?? rootAdmin;
  return { username, admin, notes: chance.pick(notes), email: `${username}@${admin.slug}.example` };
}

/**
 * Tells the story of a generated technician. They joined one after another in the year that ended a month ago, so their
 * events are in chronological order.
 */
export function tellCrowd(diary: Diary, index: number, size: number, now: number): void {
  const chance = new Chance(`story ${index}`);
  const began = now - 400 * DAY;
  const spacing = (368 * DAY) / size;
  const at = began + index * spacing;
  const hour = Math.min(HOUR, spacing);
  const fate = chance.next();
  if (fate < 0.08) diary.invited(at);
  else if (fate < 0.12) diary.invited(at).accepted(at + hour * 0.5);
  else if (fate < 0.2) diary.joined(at, hour).deactivated(at + hour * 0.9, 'No longer with us');
  else diary.joined(at, hour);
}
