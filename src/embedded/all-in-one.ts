import { randomBytes } from 'node:crypto';
import path from 'node:path';
import pino from 'pino';
import { requireSetting, type Config, type Settings } from '../config.ts';
import { migrateToLatest } from '../database/migrate.ts';
import { createRoot, makeFirstAdmin, unnamedAdmin } from '../installation/first-admin.ts';
import { withMigrationDatabase } from '../installation/migration-database.ts';
import { requireReadiness } from '../installation/startup-checks.ts';
import { findRoot } from '../installation/root-repository.ts';
import { createLogger } from '../lib/logger.ts';
import { createServices, type Services } from '../services.ts';
import { startProvider } from '../sso-provider/start-provider.ts';
import { startWeb } from '../web/web-server.ts';
import { startWorkers } from '../maintenance/workers.ts';
import { demoSignIn, seedDemoData } from './demo-data.ts';
import { readOrMakeSecret } from './generated-secret.ts';
import { startMailbox } from './mailbox.ts';
import { writeSettings } from './settings-file.ts';
import type { RunningParts } from './running-parts.ts';

export interface AllInOne {
  config: Config;
  mailboxUrl: string | null;
  /** The file with the settings for other commands. */
  settingsFile: string;
  /** Whether the database was empty before this start. */
  isNew: boolean;
  services: Services;
}

/**
 * Starts the console, its worker and its provider in this process. Starts the mailbox too, unless the settings name a
 * mail server. Each part is added to `parts`, which stops it.
 */
export async function startAllInOne(
  settings: Settings,
  databaseUrl: string,
  parts: RunningParts,
  printLine: (line: string) => void,
): Promise<AllInOne> {
  const mailbox = settings.smtpUrl === undefined ? await embedMailbox(settings, parts, printLine) : null;
  const config = complete(settings, databaseUrl, mailbox?.smtpUrl ?? settings.smtpUrl);
  const logFile = path.join(settings.dataDirectory, 'console.log');
  const services = createServices(
    config,
    createLogger(pino.destination({ dest: logFile, append: false }), config.logLevel),
  );
  await parts.add({ stop: () => services.database.destroy() });
  const isNew = await prepareDatabase(services, printLine);
  await parts.add(await startWorkers(services));
  await parts.add(await startWeb(services));
  await parts.add(await startProvider(services));
  printLine(
    `The console, ${config.ssoName} and the mail worker are running. Their log is ${path.relative('', logFile)}`,
  );
  return {
    config,
    mailboxUrl: mailbox?.webUrl ?? null,
    settingsFile: writeSettings(config),
    isNew,
    services,
  };
}

async function embedMailbox(
  { dataDirectory, mailboxPort }: Settings,
  parts: RunningParts,
  printLine: (line: string) => void,
) {
  const mailbox = await parts.add(await startMailbox({ dataDirectory, webPort: mailboxPort }));
  printLine('The mailbox accepts every email and delivers none');
  return mailbox;
}

/**
 * Fills in the settings that are not set. The defaults suit one person's own machine. In production, no secret has a
 * default. Throws a ConfigError if a required setting is missing.
 */
function complete(settings: Settings, databaseUrl: string, smtpUrl: string | undefined): Config {
  const { production, dataDirectory, productName } = settings;
  const sender =
    production && settings.smtpUrl !== undefined ? undefined : `${productName} <no-reply@localhost>`;
  const config = {
    ...settings,
    demoData: settings.demoData ?? settings.databaseUrl === undefined,
    databaseUrl,
    databaseDirectUrl: settings.databaseDirectUrl ?? databaseUrl,
    smtpUrl: requireSetting('SMTP_URL', smtpUrl),
    mailFrom: requireSetting('MAIL_FROM', settings.mailFrom ?? sender),
    secretKeys: requireSetting(
      'SECRET_KEY',
      settings.secretKeys ?? (production ? undefined : [readOrMakeSecret(dataDirectory, 'secret-key')]),
    ),
  };
  return production || !config.demoData ? config : { ...config, ...demoAdmin(settings) };
}

/** The demo data's first admin. Its password is a published one on the embedded database and random on any other. */
function demoAdmin({ adminUsername, adminEmail, adminPassword, databaseUrl }: Settings) {
  return {
    adminUsername: adminUsername ?? demoSignIn.admin.username,
    adminEmail: adminEmail ?? demoSignIn.admin.email,
    adminPassword:
      adminPassword ??
      (databaseUrl === undefined ? demoSignIn.password : randomBytes(12).toString('base64url')),
  };
}

/** Brings the tables up to date and creates the first logins if there are none. Returns whether there were none. */
async function prepareDatabase(services: Services, printLine: (line: string) => void): Promise<boolean> {
  const { database, config } = services;
  await withMigrationDatabase(config.databaseDirectUrl, migrateToLatest);
  await requireReadiness(services);
  printLine('The tables are up to date');
  if (await findRoot(database)) return false;
  if (config.demoData) {
    printLine('Creating the demo data');
    await seedDemoData(services, config.demoTechnicians);
  } else if (config.adminUsername !== undefined || config.adminEmail !== undefined) {
    await makeFirstAdmin(services);
  } else {
    // The summary of the start prints the invitation.
    await createRoot(services, await unnamedAdmin(config), () => Promise.resolve());
  }
  return true;
}
