import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { verifyPassword } from '../../src/accounts/passwords/password-hashing.ts';
import { loadConfig } from '../../src/config.ts';
import { createRoot, firstAdminFrom } from '../../src/installation/first-admin.ts';
import { rescueRoot } from '../../src/installation/rescue-root.ts';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';
import { createServices, type Services } from '../../src/services.ts';
import { quietLogger, testSettings } from '../harness/test-settings.ts';
import { makePending } from '../harness/people.ts';

const amy = { name: 'Ångström & Söhne', username: 'amy', email: 'amy@acme.example' };

const doNothing = () => Promise.resolve();

describe('the root’s main admin', () => {
  let testApp: TestApp;
  beforeAll(async () => {
    testApp = await startTestApp();
  });
  afterAll(() => testApp.stop());
  beforeEach(async () => {
    const { database } = testApp.services;
    await database('one_time_links').delete();
    // This turns off the trigger that keeps the console from deleting events.
    await database.transaction(async (sql) => {
      await sql.raw('set local session_replication_role = replica');
      await sql('audit_events').delete();
    });
  });

  test('is recovered with links for everything it may have lost, which replace earlier links', async () => {
    const { services, people } = testApp;
    const first = await rescueRoot(services);
    const second = await rescueRoot(services);
    expect(second?.account.id).toBe(people.acme.id);
    expect(second?.links.map(({ purpose }) => purpose)).toEqual(['password-reset', '2fa-reset']);
    const links = services.database('one_time_links').where({ account_id: people.acme.id });
    const live = await links.whereNull('replaced_at').orderBy('created_at').pluck<string[]>('id');
    expect(new Set(live)).toEqual(new Set(second?.links.map(({ id }) => id)));
    expect(first?.links).toHaveLength(2);
  });

  test('is recovered without an actor in its audit log', async () => {
    const { services } = testApp;
    await rescueRoot(services);
    const events: unknown = await services
      .database('audit_events')
      .select('action', 'outcome', 'actor_name', 'subject_name')
      .orderBy('id');
    const byNobody = { outcome: 'done', actor_name: null, subject_name: 'acme' };
    expect(events).toEqual([
      { ...byNobody, action: 'reset-password' },
      { ...byNobody, action: 'reset-2fa' },
    ]);
  });

  test('can try to sign in again immediately if it was blocked', async () => {
    const { services, people } = testApp;
    const account = services.database('accounts').where({ id: people.acme.id });
    await account.clone().update({ blocked_until: services.database.raw(`now() + interval '1 hour'`) });
    await rescueRoot(services);
    expect(await account.clone().first('blocked_until')).toEqual({ blocked_until: null });
    expect(await services.database('audit_events').where({ action: 'lift-block' })).toHaveLength(1);
  });

  test('is invited again if it has not joined yet', async () => {
    const { services, people } = testApp;
    await makePending(services, people.acme);
    const rescued = await rescueRoot(services);
    expect(rescued?.links.map(({ purpose }) => purpose)).toEqual(['invitation']);
  });
});

describe('the first admin', () => {
  let own: TestDatabase;
  let services: Services;

  beforeEach(async () => {
    own = await createTestDatabase();
    services = createServices(loadConfig({ ...testSettings, DATABASE_URL: own.url }), quietLogger);
  });
  afterEach(async () => {
    await services.database.destroy();
    await own.drop();
  });

  test('is created once, even by two processes at the same time', async () => {
    const created = await Promise.all([
      createRoot(services, amy, doNothing),
      createRoot(services, amy, doNothing),
    ]);
    expect(created.filter((account) => account !== undefined)).toHaveLength(1);
    expect(await services.database('accounts')).toHaveLength(1);
    expect(await services.database('admins').select('name', 'slug')).toEqual([
      { name: 'Ångström & Söhne', slug: 'angstrom-sohne' },
    ]);
  });

  test('is active if it has a password, and can sign in with it', async () => {
    const account = await createRoot(services, { ...amy, password: 'orchid lantern quarry mild' }, doNothing);
    expect(account).toMatchObject({
      role: 'primary',
      status: 'active',
      hasPassword: true,
      hasTwoFactor: false,
    });
    const row = await services.database('accounts').first<{ password_hash: string }>('password_hash');
    expect(await verifyPassword(row.password_hash, 'orchid lantern quarry mild')).toMatchObject({
      matches: true,
    });
  });

  test('is rejected if only a part of it is set in the environment', async () => {
    const { config } = services;
    expect(await firstAdminFrom(config)).toBeUndefined();
    await expect(firstAdminFrom({ ...config, adminUsername: 'amy' })).rejects.toThrow(
      /^ADMIN_EMAIL is missing: /,
    );
    await expect(firstAdminFrom({ ...config, adminEmail: 'amy@acme.example' })).rejects.toThrow(
      /^ADMIN_USERNAME is missing: /,
    );
  });

  test('needs a password that is hard to guess', async () => {
    const environment = { adminUsername: 'amy', adminEmail: 'amy@acme.example' };
    const withPassword = (adminPassword: string) =>
      firstAdminFrom({ ...services.config, ...environment, adminPassword });
    await expect(withPassword('amy@acme.example')).rejects.toThrow(
      /^Invalid ADMIN_PASSWORD: Too easy to guess\..*$/,
    );
    expect(await withPassword('orchid lantern quarry mild')).toMatchObject({ username: 'amy' });
  });

  test('cannot be recovered before it is created', async () => {
    expect(await rescueRoot(services)).toBeUndefined();
  });
});
