import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Knex } from 'knex';
import type { DemoParameters } from '../../seeds/demo/timelines.ts';
import { hashPassword } from '../accounts/passwords/password-hashing.ts';
import { projectRoot } from '../config.ts';
import { databaseClock } from '../database/clock.ts';
import type { Services } from '../services.ts';

/**
 * The sign-in details of the demo data: one password for everyone, and one authenticator key for everyone with
 * two-factor authentication.
 */
export const demoSignIn = {
  admin: { username: 'admin', email: 'admin@acme.example' },
  technician: 'amy',
  password: 'quiet lantern orchard 47',
  totpSecret: 'ACMEDEMOACMEDEMOACMEDEMOACMEDEMO',
};

const folder = path.join(projectRoot, 'seeds');

const seedSource: Knex.SeedSource<string> = {
  getSeeds: () =>
    Promise.resolve(
      readdirSync(folder)
        .filter((file) => /^\d+_.*\.ts$/.test(file))
        .sort(),
    ),
  getSeed: async (file) => (await import(pathToFileURL(path.join(folder, file)).href)) as Knex.Seed,
};

/**
 * Fills an empty database with the demo data, in one transaction. The first admin is the one that the settings name, if
 * they name one.
 */
export async function seedDemoData(services: Services, technicians: number): Promise<void> {
  const { config, database, keyring } = services;
  const passwordHash = await hashPassword(demoSignIn.password);
  const { username, email } = demoSignIn.admin;
  const demo: DemoParameters = {
    keyring,
    admin: {
      username: config.adminUsername ?? username,
      email: config.adminEmail ?? email,
      passwordHash: config.adminPassword ? await hashPassword(config.adminPassword) : passwordHash,
    },
    passwordHash,
    totpSecret: demoSignIn.totpSecret,
    issuer: config.ssoOrigin,
    consoleOrigin: config.origin,
    productName: config.productName,
    ssoName: config.ssoName,
    technicians,
    now: await databaseClock(database),
  };
  await database.withUserParams({ demo }).transaction((sql) => sql.seed.run({ seedSource }));
}
