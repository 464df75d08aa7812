import { afterAll } from '@jest/globals';
import type { Express } from 'express';
import { createApp } from '../../src/web/app.ts';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { hashPassword } from '../../src/accounts/passwords/password-hashing.ts';
import { createServices, type Services } from '../../src/services.ts';
import { createOpenId } from '../../src/sso-provider/openid-provider.ts';
import { createProviderApp } from '../../src/sso-provider/provider-app.ts';
import { providerServices } from '../../src/sso/bundled-provider/provider-services.ts';
import { appUnderTest } from './app-under-test.ts';
import { closeServers } from './browser-like.ts';
import { PASSWORD, people, type People } from './people.ts';
import { createTestDatabase, rememberContents } from './test-database.ts';
import { testSettings } from './test-settings.ts';

export interface TestApp {
  app: Express;
  services: Services;
  people: People;
  /** The log output, one line per entry. */
  logLines: string[];
  stop(): Promise<void>;
}

interface ReusableApp extends Omit<TestApp, 'people' | 'stop'> {
  /** Resets the database to its initial state. */
  begin(): Promise<void>;
  /** Empties the database for the next file, and closes all connections, so that the Jest worker can exit. */
  pause(): Promise<void>;
}

declare global {
  var idleTestApps: Map<string, ReusableApp[]> | undefined;
}

/**
 * Apps that no test uses at the moment, by their settings. The test files of a Jest worker share them, because creating
 * an app and its database takes ten times as long as emptying one. A test that changes the schema must change it back,
 * even if it fails. The databases are deleted with their server.
 */
const idle: Map<string, ReusableApp[]> = (globalThis.idleTestApps ??= new Map<string, ReusableApp[]>());
let fileEnds = false;

afterAll(async () => {
  fileEnds = true;
  await closeServers();
  await Promise.all([...idle.values()].flat().map((unused) => unused.pause()));
});

/**
 * Starts the app under test with its own database, which contains the named people. `environment` overrides settings.
 */
export async function startTestApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const settings = JSON.stringify([appUnderTest(), environment]);
  const reused = idle.get(settings)?.pop();
  await reused?.begin();
  const started = reused ?? (await startNewApp(environment));
  const { app, services, logLines } = started;
  return { app, services, logLines, people, stop };

  async function stop(): Promise<void> {
    if (fileEnds) await started.pause();
    idle.set(settings, [...(idle.get(settings) ?? []), started]);
  }
}

async function startNewApp(environment: Record<string, string>): Promise<ReusableApp> {
  const own = await createTestDatabase({ peopleOf: appUnderTest() });
  const logLines: string[] = [];
  const config = loadConfig({
    ...testSettings,
    DATABASE_URL: own.url,
    SSO_BASE_URL: environment['BASE_URL'] ?? testSettings.BASE_URL,
    ...environment,
  });
  const consoles = createServices(config, createLogger({ write: (line) => void logLines.push(line) }));
  const { app, services } = appUnderTest() === 'console' ? consoleOf(consoles) : await providerOf(consoles);
  // The hashes in the template have the product's parameters, so checking them takes long.
  await services
    .database('accounts')
    .whereNotNull('password_hash')
    .update({ password_hash: await hashPassword(PASSWORD) });
  const contents = await rememberContents(services.database);
  await own.database.destroy();
  let isPaused = false;
  return {
    app,
    services,
    logLines,
    async begin() {
      if (isPaused) services.database.initialize();
      isPaused = false;
      logLines.length = 0;
      await contents.restore();
    },
    async pause() {
      if (isPaused) return;
      isPaused = true;
      await contents.empty();
      await services.database.destroy();
    },
  };
}

function consoleOf(services: Services): Pick<TestApp, 'app' | 'services'> {
  return { app: createApp(services), services };
}

/** Returns the provider on the same database. */
async function providerOf(consoles: Services): Promise<Pick<TestApp, 'app' | 'services'>> {
  await consoles.database.destroy();
  const services = providerServices(consoles);
  return { app: createProviderApp(services, createOpenId(services)), services };
}
