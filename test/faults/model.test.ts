import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { verifyDatabase } from '../../src/audit/verify-database.ts';
import { rounds, seededRandom, printLine } from './rounds.ts';
import { checkEvents, checkInvariants, invariantCount, loginStates } from './model/invariants.ts';
import { steps } from './model/steps.ts';
import { startWorld, type World } from './model/world.ts';

const STEPS = 100 * rounds;
const SHOWN = 15;

jest.setTimeout(120_000 + rounds * 30_000);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world.stop();
});

test(`R4, A1, L1 ${STEPS} random steps through two web servers break none of ${invariantCount} invariants`, async () => {
  const { services } = world;
  const { database } = services;
  const random = seededRandom('model');
  const names = Object.keys(steps);
  const done: string[] = [];
  const counts = new Map<string, number>();
  let slowestSeconds = 0;
  for (let step = 1; step <= STEPS; step += 1) {
    const began = performance.now();
    if (step % 20 === 0) await passAnHour();
    const since = await lastEvent();
    const before = await loginStates(database);
    const name = random.oneOf(names);
    const { actor, browser } = world.window(random);
    try {
      const outcome = await steps[name]?.({ world, random, actor, browser });
      done.push(`${step} ${actor.person.username}: ${name}: ${outcome ?? ''}`);
      if (/\b(200|303) at/.test(outcome ?? '')) counts.set(name, (counts.get(name) ?? 0) + 1);
      if (outcome?.includes('/login')) await world.enter(actor);
      slowestSeconds = Math.max(slowestSeconds, (performance.now() - began) / 1000);
      await checkInvariants(database, { since, slowestSeconds });
      await checkEvents(database, since, before);
    } catch (error) {
      const last = [...done.slice(-SHOWN), `${step} ${actor.person.username}: ${name}`].join('\n');
      throw new Error(`${(error as Error).message}\nThe last steps:\n${last}`, { cause: error });
    }
  }
  printLine(`model: ${[...counts].map(([name, count]) => `${name} ${count}`).join(', ')}`);
  expect((await verifyDatabase(database)).events).toBeGreaterThan(STEPS / 2);
  // A run proves nothing if most of its steps are refused.
  expect(counts.size).toBeGreaterThan(names.length / 2);

  async function lastEvent(): Promise<number> {
    const row = await database('audit_events').max<{ max: number | null }[]>('id as max');
    return row[0]?.max ?? 0;
  }

  /** Lets an hour pass for the rate limits, but keeps the confirmation that it's them valid. */
  async function passAnHour(): Promise<void> {
    await database('rate_limit_buckets').delete();
    await database('sessions')
      .whereNotNull('authenticated_at')
      .update({ authenticated_at: database.fn.now() });
    await database('mail_jobs').update({ created_at: database.raw(`created_at - interval '2 minutes'`) });
  }
});
