import { describe, expect, test } from '@jest/globals';
import { lockDueEnd } from '../../../src/access-rules/rule-end-repository.ts';
import { paths } from '../../../src/paths.ts';
import type { Person } from '../../harness/people.ts';
import { harness, amy, runWorker, saveRules, passDays, stored, mailsTo, editPath } from './set-up.ts';

describe('the only active access to an admin', () => {
  /** Acme West has will and, as its only other login, a main admin who can't sign in. */
  async function onlyWill(): Promise<void> {
    await harness.services.database('accounts').where({ username: 'west' }).update({ status: 'inactive' });
    await saveRules({ unusedDays: '30' });
    await passDays(harness.people.will, 400);
  }

  /** Adds another technician like will. */
  async function addWendy(): Promise<Pick<Person, 'id'>> {
    const { database } = harness.services;
    const columns = ['admin_id', 'role', 'status', 'password_hash', 'password_set_at'];
    const will = await database('accounts').where({ username: 'will' }).first<object>(columns);
    const [wendy] = await database('accounts')
      .insert({ ...will, username: 'wendy', email: 'wendy@acme-west.example' })
      .returning<{ id: number }[]>('id');
    return wendy as { id: number };
  }

  test('is neither warned nor deactivated, and Edit says why', async () => {
    const { people } = harness;
    await onlyWill();
    await runWorker();
    expect(await stored(people.will)).toMatchObject({ status: 'active', endsIn: null });
    expect(await mailsTo(people.will)).toEqual([]);
    expect((await amy.get(editPath(people.will))).text).toContain(
      'This login is kept, because no other login of its admin can sign in.',
    );
  });

  test('is kept if the other login lost its access after the warning', async () => {
    const { people, services } = harness;
    await saveRules({ unusedDays: '30' });
    await passDays(people.will, 400);
    await runWorker();
    await services.database('accounts').where({ username: 'west' }).update({ status: 'inactive' });
    await passDays(people.will, 20);
    await runWorker();
    expect(await stored(people.will)).toMatchObject({ status: 'active', endsIn: null });
  });

  test('is kept for one of two unused technicians, even if two workers run', async () => {
    const { people, services } = harness;
    const wendy = await addWendy();
    const both = [people.will, wendy];
    await onlyWill();
    await passDays(wendy, 400);
    await runWorker();
    for (const person of both) await passDays(person, 20);
    await Promise.all([runWorker(), runWorker(), runWorker()]);
    // A technician whose row was locked is tried again a minute later.
    await services
      .database('accounts')
      .whereNotNull('ends_by_rule_at')
      .update({ ends_by_rule_at: services.database.fn.now() });
    await runWorker();
    const statuses = await Promise.all(both.map(async (person) => (await stored(person)).status));
    expect(statuses.sort()).toEqual(['active', 'inactive']);
  });

  test('is kept while someone deactivates the other login, and after that', async () => {
    const { people, services } = harness;
    await saveRules({ unusedDays: '30' });
    await passDays(people.will, 400);
    await runWorker();
    await passDays(people.will, 20);
    const holding = await services.database.transaction();
    await holding('accounts').where({ username: 'west' }).update({ status: 'inactive' });
    await runWorker();
    expect(await stored(people.will)).toMatchObject({ status: 'active', endsIn: 0 });
    await holding.commit();
    await passDays(people.will, 1);
    await runWorker();
    expect(await stored(people.will)).toMatchObject({ status: 'active', endsIn: null });
  });

  test('is decided by one worker at a time', async () => {
    const { people, services } = harness;
    const wendy = await addWendy();
    await services
      .database('accounts')
      .whereIn('id', [people.will.id, wendy.id])
      .update({ ends_by_rule_at: services.database.fn.now() });
    await services.database.transaction(async (one) => {
      expect([people.will.id, wendy.id]).toContain(await lockDueEnd(one));
      await services.database.transaction(async (other) => {
        expect(await lockDueEnd(other)).toBeUndefined();
      });
    });
  });

  test('is never ended by a rule while someone deactivates the other login at the same moment', async () => {
    const { people, services } = harness;
    await services.database('accounts').where({ username: 'west' }).update({ status: 'inactive' });
    const wendy = await addWendy();
    await saveRules({ unusedDays: '30' });
    await passDays(people.will, 400);
    await runWorker();
    const restore = async () => {
      await services
        .database('accounts')
        .whereIn('id', [people.will.id, wendy.id])
        .update({ status: 'active' });
      await services
        .database('accounts')
        .where({ id: people.will.id })
        .update({ ends_by_rule_at: services.database.fn.now() });
    };
    const path = paths.technicianAction(wendy.id, 'deactivate');
    for (let round = 0; round < 8; round += 1) {
      await restore();
      await amy.get(path);
      await Promise.all([amy.submit({ reason: '' }), runWorker(), runWorker()]);
      expect(await stored(wendy)).toMatchObject({ status: 'inactive' });
      const { status } = await stored(people.will);
      const events = await services
        .database('audit_events')
        .whereIn('action', ['deactivate', 'deactivate-unused'])
        .orderBy('id', 'desc')
        .limit(2)
        .pluck<string[]>('action');
      // The log has the order of the commits. If the rule came second, it kept the login.
      if (status === 'inactive') expect(events).toEqual(['deactivate', 'deactivate-unused']);
      else expect(events[0]).toBe('deactivate');
    }
  });
});
