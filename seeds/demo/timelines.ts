import type { Knex } from 'knex';
import type { AuditParty } from '../../src/audit/audit-event.ts';
import type { Keyring } from '../../src/lib/keyring.ts';
import { SeededRandom } from './seeded-random.ts';
import { generatedTechnician, fillGeneratedTimeline } from './generated-accounts.ts';
import { Timeline } from './timeline.ts';
import type { DemoContext, Owner } from './account-owner.ts';
import { admins, rootAdmin, type Admin } from './admins.ts';
import { demoRule } from './access-rule.ts';
import { people } from './people.ts';
import { scenarios } from './scenarios.ts';
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

/** Returns the timelines of the main admins and of the named technicians. */
export function namedTimelines(demo: DemoParameters): Timeline[] {
  const primaries = admins.map((admin) => timelineOfMainAdmin(demo, admin));
  return [
    ...primaries,
    ...people.slice(0, demo.technicians).map((person, index) => timelineOfPerson(demo, person, index)),
  ];
}

/** Yields the timelines of the generated technicians, in chronological order. */
export function* generatedTimelines(demo: DemoParameters): Generator<Timeline> {
  const size = Math.max(0, demo.technicians - people.length);
  for (let index = 0; index < size; index += 1) {
    const who = generatedTechnician(index);
    const id = AMY_ID + people.length + index;
    const owner: Owner = { id, role: 'technician', ...who, manager: mainAdminOf(demo, who.admin) };
    const timeline = new Timeline(owner, contextOf(demo), new SeededRandom(`timeline ${index}`));
    fillGeneratedTimeline(timeline, index, size, demo.now);
    yield timeline;
  }
}

export function* allTimelines(demo: DemoParameters): Generator<Timeline> {
  yield* namedTimelines(demo);
  yield* generatedTimelines(demo);
}

function timelineOfPerson(demo: DemoParameters, person: (typeof people)[number], index: number): Timeline {
  const random = new SeededRandom(person.username);
  const atRoot = person.admin.parentId === null;
  const id = AMY_ID + index;
  const manager = atRoot && id !== AMY_ID ? amy() : mainAdminOf(demo, person.admin);
  const timeline = new Timeline({ id, role: 'technician', ...person, manager }, contextOf(demo), random);
  scenarios[person.scenario]({ timeline, random, now: demo.now });
  return timeline;
}

/** The root's main admin has no two-factor authentication, so the first sign-in shows how to set it up. */
function timelineOfMainAdmin(demo: DemoParameters, admin: Admin): Timeline {
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
    manager: mainAdminOf(demo, above ?? admin),
  };
  const context = contextOf(demo);
  const passwordHash = isRoot ? demo.admin.passwordHash : context.passwordHash;
  const timeline = new Timeline(owner, { ...context, passwordHash }, new SeededRandom(admin.name));
  const founded = now - 420 * DAY + admin.id * HOUR;
  if (admin.primary === 'ridge') return timeline.invited(now - 30 * HOUR);
  if (admin.name === demoRule.adminName) timeline.joined(founded).setRule(now - 40 * DAY, demoRule);
  else if (!isRoot) timeline.joined(founded);
  if (!isRoot) return timeline.worked(now - 30 * DAY, now - DAY);
  return timeline
    .joined(founded)
    .worked(now - 30 * DAY, now - DAY)
    .usedRecoveryKey(now - 5 * MINUTE);
}

export function mainAdminOf(demo: DemoParameters, admin: Admin): AuditParty {
  const name = admin.parentId === null ? demo.admin.username : admin.primary;
  return { accountId: admin.id, name, adminId: admin.id, adminName: admin.name };
}

function amy(): AuditParty {
  return { accountId: AMY_ID, name: 'amy', adminId: rootAdmin.id, adminName: rootAdmin.name };
}

function contextOf(demo: DemoParameters): DemoContext {
  const { keyring, passwordHash, issuer, ssoName, now } = demo;
  return {
    now,
    keyId: keyring.currentId,
    passwordHash,
    issuer,
    ssoName,
  };
}
