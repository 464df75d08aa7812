import type { Express } from 'express';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/logger.ts';
import { createServices, type Services } from '../../src/services.ts';
import { createPeople, type People } from './people.ts';
import { createTestDatabase } from './test-database.ts';

export interface TestApp {
  app: Express;
  services: Services;
  people: People;
  /** What the process has logged, a line each. */
  logLines: string[];
  stop(): Promise<void>;
}

/** The console on a database of its own, with the named people in it. `environment` overrides settings. */
export async function startTestApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const own = await createTestDatabase();
  const logLines: string[] = [];
  const config = loadConfig({
    DATABASE_URL: own.url,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'Mail Assure <no-reply@console.example>',
    SECRET_KEY: 'a secret that is only used by the tests',
    BASE_URL: 'http://console.example',
    // Supertest connects from loopback: a forwarded address stands for another browser.
    TRUST_PROXY: '127.0.0.0/8,::1/128',
    ...environment,
  });
  const services = createServices(config, createLogger({ write: (line) => void logLines.push(line) }));
  const people = await createPeople(services);
  return { app: createApp(services), services, people, logLines, stop };

  async function stop(): Promise<void> {
    await services.database.destroy();
    await own.drop();
  }
}
