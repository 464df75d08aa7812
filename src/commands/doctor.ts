import { ConfigError, loadConfig, type Config } from '../config.ts';
import { requireReadiness } from '../installation/readiness.ts';
import { endingInOneLine } from '../installation/run-process.ts';
import { say } from '../installation/say.ts';
import { talkToRelay } from '../mail/relay-conversation.ts';
import { readSmtpSettings } from '../mail/smtp-settings.ts';
import { counted } from '../numbers.ts';
import { createServices } from '../services.ts';
import { recountTechnicians } from '../technicians/technician-count-repository.ts';

/** Looks at what the console stands on, and says of each part how it is. Exit code 1 when one is not well. */
await endingInOneLine(async () => {
  const config = loadConfig();
  const well = [
    await examine('Database', () => examineDatabase(config)),
    await examine('Relay', () => examineRelay(config)),
  ];
  if (well.includes(false)) process.exitCode = 1;
});

async function examine(part: string, look: () => Promise<string>): Promise<boolean> {
  try {
    say(`${part}: well. ${await look()}`);
    return true;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    say(`${part}: not well. ${error.message}`);
    return false;
  }
}

async function examineDatabase(config: Config): Promise<string> {
  const services = createServices(config);
  try {
    await requireReadiness(services);
    const { rows } = await services.database.raw<{ rows: { version: string }[] }>(
      `select current_setting('server_version') as version`,
    );
    const recounted = await services.database.transaction(recountTechnicians);
    return [
      `PostgreSQL ${rows[0]?.version ?? ''} answers, is migrated, and SECRET_KEY is its own.`,
      ...(recounted > 0
        ? [`Technicians were counted anew at ${counted(recounted, 'level', 'levels')}.`]
        : []),
    ].join(' ');
  } finally {
    await services.database.destroy();
  }
}

async function examineRelay({ smtpUrl, mailFrom }: Config): Promise<string> {
  const settings = readSmtpSettings(smtpUrl);
  const where = `${settings.host}, port ${settings.port}`;
  const { offers, encrypted, problem } = await talkToRelay(settings, null);
  if (problem !== null) throw new ConfigError(`SMTP_URL names ${where}: ${problem}.`);
  return [
    `${where}, answers${encrypted ? ' and the connection is encrypted' : '; the connection is NOT encrypted'}.`,
    settings.auth ? `It takes the sign-in as ${settings.auth.user}.` : 'Nobody signs in.',
    `It offers: ${offers.length > 0 ? offers.join(', ') : 'nothing beyond plain SMTP'}.`,
    `Mail is sent from ${mailFrom}.`,
  ].join(' ');
}
