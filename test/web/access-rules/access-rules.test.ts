import { describe, expect, test } from '@jest/globals';
import { listPath } from '../../../src/lists/list-path.ts';
import { paths } from '../../../src/paths.ts';
import { technicianList } from '../../../src/technicians/technician-list-definition.ts';
import { harness, amy, runWorker, saveRules, confirm, passDays } from './set-up.ts';

describe('the page', () => {
  test('shows where the rules come from, at an admin, below it and at a sub-admin that overrides them', async () => {
    const { acmeHosting, acmeEast, acmeEastHarbour } = harness.people;
    const before = await amy.get(paths.accessRules);
    expect(before.url).toBe(paths.accessRulesOf(acmeHosting.id));
    expect(before.text).toContain('No rules are set here or above.');
    const saved = await saveRules({ unusedDays: '90', invitationDays: '30' });
    expect(saved.text).toContain('Saved. These rules apply now.');
    expect(saved.text).toContain(
      'Set by Acme Hosting. Technicians who haven’t signed in for 90 days are deactivated.',
    );

    const east = await amy.get(paths.accessRulesOf(acmeEast.id));
    expect(east.text).toContain('Inherited from Acme Hosting.');
    await saveRules({ mode: 'off' }, acmeEast.id);
    const below = await amy.get(paths.accessRulesOf(acmeEastHarbour.id));
    expect(below.text).toContain('Off, inherited from Acme East.');
    expect((await amy.get(paths.accessRules)).text).toMatch(/Sub-admins with their own rules Acme East Off/);
    const back = await saveRules({ mode: 'inherit' }, acmeEast.id);
    expect(back.text).toContain('Saved. The rules of Acme Hosting apply here.');
  });

  test.each([
    [{ unusedDays: '29' }, 'unusedDays', 'Enter a whole number of days from 30 to 730'],
    [{ unusedDays: '731' }, 'unusedDays', 'Enter a whole number of days from 30 to 730'],
    [{ unusedDays: '90.5' }, 'unusedDays', 'Enter a whole number of days from 30 to 730'],
    [{ unusedDays: '-90' }, 'unusedDays', 'Enter a whole number of days from 30 to 730'],
    [{ invitationDays: '6' }, 'invitationDays', 'Enter a whole number of days from 7 to 365'],
    [{ invitationDays: 'ten' }, 'invitationDays', 'Enter a whole number of days from 7 to 365'],
    [{}, 'unusedDays', 'Enter the days of at least one rule'],
  ])('%j is refused next to the field', async (values, field, message) => {
    const page = await saveRules(values);
    expect(page.status).toBe(422);
    expect(page.html).toMatch(new RegExp(`id="${field}-error">${message}`));
    expect(await harness.services.database('access_rules')).toEqual([]);
  });

  test('S4 asks for confirmation that names how many logins the rules affect, and when', async () => {
    const { people } = harness;
    await passDays(people.eve, 85);
    await passDays(people.carla, 200);
    await passDays(people.bob, 40);
    await amy.get(paths.accessRules);
    const confirmation = await amy.submit({ mode: 'own', unusedDays: '90', invitationDays: '30' });
    expect(confirmation.text).toContain('Nothing has been saved yet.');
    expect(confirmation.text).toMatch(
      /a warning to 2 technicians, and deactivate their logins on \d+ \w+ \d{4} at the earliest/,
    );
    expect(confirmation.text).toMatch(/We’ll withdraw 1 invitation on \d+ \w+ \d{4} at the earliest/);
    expect(await harness.services.database('access_rules')).toEqual([]);
    // The number changes before the confirmation.
    await passDays(people.zoe, 200);
    expect((await confirm()).text).toContain('a warning to 3 technicians');
    expect((await confirm()).text).toContain('Saved.');
    const same = await amy.submit({ mode: 'own', unusedDays: '90', invitationDays: '30' });
    expect(same.text).toContain('Saved.');
  });

  test('A9 someone else’s change in the meantime is not overwritten', async () => {
    const { acmeHosting } = harness.people;
    await amy.get(paths.accessRules);
    await harness.services.database('access_rules').insert({ admin_id: acmeHosting.id, unused_days: 60 });
    const page = await amy.submit({ mode: 'own', unusedDays: '90' });
    expect(page.text).toContain('Someone else changed these settings while you were editing.');
    expect(page.text).toContain('Someone else changed this to “60”. Your form said “90”.');
  });

  test('a change is one event with the rules before and after', async () => {
    await saveRules({ unusedDays: '90' });
    await saveRules({ unusedDays: '60', invitationDays: '30' });
    await saveRules({ unusedDays: '60', invitationDays: '30' });
    const events = await harness.services
      .database('audit_events')
      .where({ action: 'change-access-rules' })
      .orderBy('id')
      .pluck<string[]>('content');
    expect(events.map((content) => (JSON.parse(content) as { changes: object }).changes)).toEqual([
      { rules: { before: 'inherited', after: 'on' }, unusedDays: { before: null, after: '90' } },
      { unusedDays: { before: '90', after: '60' }, invitationDays: { before: null, after: '30' } },
    ]);
    const log = await amy.get(paths.auditLog);
    expect(log.text).toContain('amy changed the access rules of Acme Hosting');
  });
});

test('the dashboard and Manage Technicians show who loses access soon, and why', async () => {
  const { people } = harness;
  await saveRules({ unusedDays: '90', invitationDays: '30' });
  await passDays(people.carla, 200);
  await passDays(people.bob, 100);
  await runWorker();
  await passDays(people.carla, 8);
  await passDays(people.bob, 1);
  const dashboard = await amy.get(paths.dashboard);
  expect(dashboard.text).toContain('2 Access ends within 7 days');
  expect(dashboard.text).toMatch(/Access that ends soon .*carla@acme-east.example.* Will be deactivated on/);
  const unused = await amy.get(
    listPath(technicianList, [{ field: 'upcoming-end', match: 'any', values: ['unused'] }]),
  );
  expect(unused.text).toMatch(/carla@acme-east.example/);
  expect(unused.text).not.toContain('bob@acme-hosting.example');
});
