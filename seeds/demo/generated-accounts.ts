import { SeededRandom } from './seeded-random.ts';
import { admins, rootAdmin, type Admin } from './admins.ts';
import { DAY, HOUR } from './times.ts';
import type { Timeline } from './timeline.ts';

const givenNames = [
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

const familyNames = [
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

export interface GeneratedTechnician {
  username: string;
  email: string;
  notes: string;
  admin: Admin;
}

/** Returns the generated technician with this index. The same index always gives the same technician. */
export function generatedTechnician(index: number): GeneratedTechnician {
  const random = new SeededRandom(`technician ${index}`);
  const pairs = givenNames.length * familyNames.length;
  const first = givenNames[index % givenNames.length] ?? givenNames[0];
  const last = familyNames[Math.floor(index / givenNames.length) % familyNames.length] ?? familyNames[0];
  const round = Math.floor(index / pairs);
  const username = `${first}.${last}${round === 0 ? '' : round + 1}`;
  const admin = admins[random.between(0, admins.length - 1)] ?? rootAdmin;
  return { username, admin, notes: random.pick(notes), email: `${username}@${admin.slug}.example` };
}

/**
 * Adds the history of a generated technician. They joined one after another in the year that ended a month ago, so their
 * events are in chronological order.
 */
export function fillGeneratedTimeline(timeline: Timeline, index: number, size: number, now: number): void {
  const random = new SeededRandom(`history ${index}`);
  const began = now - 400 * DAY;
  const spacing = (368 * DAY) / size;
  const at = began + index * spacing;
  const hour = Math.min(HOUR, spacing);
  const share = random.next();
  if (share < 0.08) timeline.invited(at);
  else if (share < 0.12) timeline.invited(at).accepted(at + hour * 0.5);
  else if (share < 0.2) timeline.joined(at, hour).deactivated(at + hour * 0.9, 'No longer with us');
  else timeline.joined(at, hour);
}
