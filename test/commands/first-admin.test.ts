import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { loadConfig } from '../../src/config.ts';
import { createServices } from '../../src/services.ts';
import { createApp } from '../../src/web/app.ts';
import { openBrowser } from '../harness/browser-like.ts';
import { killAll, runToEnd, startWebProcess } from '../harness/product-process.ts';
import { linkIn } from '../harness/running-console.ts';
import { createProductionDatabase, type ProductionDatabase } from './production-database.ts';
import { quietLogger } from '../harness/test-settings.ts';

// Includes the wait for the build.
jest.setTimeout(240_000);

let own: ProductionDatabase;
beforeEach(async () => {
  own = await createProductionDatabase();
});
afterEach(async () => {
  killAll();
  await own.drop();
});

describe('npm run web on an empty database', () => {
  const startAndStop = async (environment: Record<string, string>) => {
    const web = await startWebProcess({ ...own.settings, ...environment });
    expect(await web.end('SIGTERM')).toBe(0);
  };

  test('creates the first admin from the environment, and only once', async () => {
    const environment = {
      ADMIN_USERNAME: 'amy',
      ADMIN_EMAIL: 'amy@acme.example',
      ADMIN_PASSWORD: 'orchid lantern quarry mild',
    };
    await startAndStop(environment);
    await startAndStop(environment);
    expect(await own.database('accounts').select('username', 'email', 'role', 'status')).toEqual([
      { username: 'amy', email: 'amy@acme.example', role: 'primary', status: 'active' },
    ]);
    expect(await own.database('audit_events').pluck('action')).toEqual(['create-admin']);
    expect(await own.database('mail_jobs')).toEqual([]);
  });

  test('invites the first admin if no password is set', async () => {
    await startAndStop({ ADMIN_USERNAME: 'amy', ADMIN_EMAIL: 'amy@acme.example' });
    expect(await own.database('accounts').select('username', 'status', 'password_hash')).toEqual([
      { username: 'amy', status: 'pending', password_hash: null },
    ]);
    expect(await own.database('mail_jobs').select('message', 'address')).toEqual([
      { message: 'invitation', address: 'amy@acme.example' },
    ]);
  });
});

describe('npm run admin:create', () => {
  test('creates the first admin, and prints a link to sign in for the first time', async () => {
    const args = ['--username', 'amy', '--email', 'amy@acme.example', '--name', 'Acme Hosting'];
    const { code, stdout } = await runToEnd('src/commands/admin-create.js', own.settings, args);
    expect(code).toBe(0);
    expect(stdout).toContain('Created the main admin amy (amy@acme.example) of Acme Hosting.');
    const services = createServices(loadConfig(own.settings), quietLogger);
    const page = await openBrowser(createApp(services)).get(new URL(linkIn(stdout)).pathname);
    await services.database.destroy();
    expect(page.status).toBe(200);
    expect(page.text).toContain('Acme Hosting');
    expect(await own.database('mail_jobs')).toEqual([]);
  });

  test('prints its usage when called with wrong arguments', async () => {
    const args = ['--username', 'Amy Smith'];
    const ended = await runToEnd('src/commands/admin-create.js', own.settings, args);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^Usage: npm run admin:create .*\n$/);
    expect(await own.database('admins')).toEqual([]);
  });
});
