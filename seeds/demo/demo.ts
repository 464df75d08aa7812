import type { Knex } from 'knex';
import type { AuditParty } from '../../src/audit/audit-event.ts';
import type { Keyring } from '../../src/lib/keyring.ts';
import { Chance } from './chance.ts';
import { stranger, tellCrowd } from './crowd.ts';
import { Diary } from './diary.ts';
import type { Circumstances, Owner } from './owner.ts';
import { admins, rootAdmin, type Admin } from './levels.ts';
import { people } from './people.ts';
import { stories } from './stories.ts';
import { DAY, HOUR, MINUTE } from './times.ts';

/** The seeds' parameters, which the caller passes as Knex's `userParams`. */
export interface DemoParameters {
  keyring: Keyring;
  /** The root's main admin. */
  admin: { username: string; email: string; passwordHash: string };
  /** The password hash of all other accounts. */
  passwordHash: string;
  totpSecret: string;
  /** The issuer URL of the bundled provider, which linked accounts are linked with. */
  issuer: string;
  consoleOrigin: string;
  productName: string;
  ssoName: string;
  technicians: number;
  /** The current time in milliseconds since the epoch. All events happened before it. */
  now: number;
}

/** Throws an Error if the seeds run without parameters. */
export function parametersOf(knex: Knex): DemoParameters {
  const { demo } = knex.userParams as { demo?: DemoParameters };
  if (!demo) throw new Error('The demo data needs its parameters: npm start gives them.');
  return demo;
}

/** Amy invites the other technicians of the root on behalf of the main admin. */
const AMY_ID = admins.length + 1;

/** Returns the diaries of the main admins and of the named technicians. */
export function namedDiaries(demo: DemoParameters): Diary[] {
  const primaries = admins.map((admin) => tellPrimary(demo, admin));
  return [
    ...primaries,
    ...people.slice(0, demo.technicians).map((person, index) => tellPerson(demo, person, index)),
  ];
}

/** Yields the diaries of the generated technicians, in chronological order. */
export function* crowdDiaries(demo: DemoParameters): Generator<Diary> {
  const size = Math.max(0, demo.technicians - people.length);
  for (let index = 0; index < size; index += 1) {
    const who = stranger(index);
    const id = AMY_ID + people.length + index;
    const owner: Owner = { id, role: 'technician', ...who, boss: primaryOf(demo, who.admin) };
    const diary = new Diary(owner, circumstances(demo), new Chance(`diary ${index}`));
    tellCrowd(diary, index, size, demo.now);
    yield diary;
  }
}

export function* allDiaries(demo: DemoParameters): Generator<Diary> {
  yield* namedDiaries(demo);
  yield* crowdDiaries(demo);
}

function tellPerson(demo: DemoParameters, person: (typeof people)[number], index: number): Diary {
  const chance = new Chance(person.username);
  const atRoot = person.admin.parentId === null;
  const id = AMY_ID + index;
  const boss = atRoot && id !== AMY_ID ? amy() : primaryOf(demo, person.admin);
  const diary = new Diary({ id, role: 'technician', ...person, boss }, circumstances(demo), chance);
  stories[person.story]({ diary, chance, now: demo.now });
  return diary;
}

/** The root's main admin has no two-factor authentication, so the first sign-in shows how to set it up. */
function tellPrimary(demo: DemoParameters, admin: Admin): Diary {
  const { now } = demo;
  const isRoot = admin.parentId === null;
  const above = admins.find(({ id }) => id === admin.parentId);
  const owner: Owner = {
    id: admin.id,
    role: 'primary',
    username: isRoot ? demo.admin.username : admin.primary,
    email: isRoot ? demo.admin.email : `${admin.primary}@${admin.slug}.example`,
    notes: '',
    admin,
    boss: primaryOf(demo, above ?? admin),
  };
  const facts = circumstances(demo);
  const passwordHash = isRoot ? demo.admin.passwordHash : facts.passwordHash;
  const diary = new Diary(owner, { ...facts, passwordHash }, new Chance(admin.name));
  const founded = now - 420 * DAY + admin.id * HOUR;
  if (admin.primary === 'ridge') return diary.invited(now - 30 * HOUR);
  if (!isRoot) return diary.joined(founded).worked(now - 30 * DAY, now - DAY);
  return diary
    .joined(founded)
    .worked(now - 30 * DAY, now - DAY)
    .usedRecoveryKey(now - 5 * MINUTE);
}

function primaryOf(demo: DemoParameters, admin: Admin): AuditParty {
  const name = admin.parentId === null ? demo.admin.username : admin.primary;
  return { accountId: admin.id, name, adminId: admin.id, adminName: admin.name };
}

function amy(): AuditParty {
  return { accountId: AMY_ID, name: 'amy', adminId: rootAdmin.id, adminName: rootAdmin.name };
}

function circumstances(demo: DemoParameters): Circumstances {
  const { keyring, passwordHash, issuer, now } = demo;
  return {
    now,
    keyId: keyring.currentId,
    passwordHash,
    issuer,
  };
}
