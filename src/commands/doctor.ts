import { loadConfig, productVersion, type Config } from '../config.ts';
import { ConfigError } from '../lib/errors.ts';
import { withSnapshot } from '../database/stream-rows.ts';
import { findRoot } from '../installation/root-repository.ts';
import { describeServer } from '../installation/server-repository.ts';
import { checkReadiness, refuseUnknownPooler, requireDatabase } from '../installation/startup-checks.ts';
import { endingInOneLine, refuseArguments } from '../installation/run-process.ts';
import { describeMovedPasskeys } from '../passkeys/moved-passkeys.ts';
import { originSetting, passkeyProblem, relyingParty } from '../passkeys/relying-party.ts';
import { printLine } from '../lib/print-line.ts';
import { catalogues } from '../locales/catalogues.ts';
import { talkToRelay } from '../mail/smtp/relay-conversation.ts';
import { readSmtpSettings } from '../mail/smtp/smtp-settings.ts';
import { counted } from '../lib/numbers.ts';
import { consoleColumns, findKeyUse, type KeyUse } from '../installation/sealed-columns.ts';
import { providerServices } from '../sso/bundled-provider/provider-services.ts';
import { providerColumns } from '../sso-provider/sealed-columns.ts';
import { createServices } from '../services.ts';
import { countWrongCounts } from '../technicians/technician-count-repository.ts';

/**
 * Prints the version and whether passkeys work, checks the database, the keys and the mail server, and reports on each.
 * Changes nothing. Sets exit code 1 if something needs fixing.
 */
await endingInOneLine(async () => {
  refuseArguments();
  const config = loadConfig();
  printLine(`Version: ${productVersion}`);
  printLine(`Passkeys: ${describePasskeys(config)}`);
  const hasDatabase = await check('Database', () => checkDatabase(config));
  if (hasDatabase) await describeProvider(config);
  const results = [
    hasDatabase && (await check('Keys', () => checkKeys(config))),
    await check('Mail server', () => checkMailServer(config)),
  ];
  if (results.includes(false)) process.exitCode = 1;
});

/** Prints whether passkeys work at the bundled provider, if it has ever started on this database. */
async function describeProvider(config: Config): Promise<void> {
  const services = createServices(config);
  const own = providerServices(services);
  try {
    if (!(await findRoot(own.database))) return;
    const moved = await describeMovedPasskeys(own);
    const warning = moved === null ? '' : ` Warning: ${moved}`;
    printLine(`Passkeys at the provider: ${describePasskeys(own.config)}${warning}`);
  } finally {
    await services.database.destroy();
    await own.database.destroy();
  }
}

/** Passkeys are optional, so nothing needs fixing if browsers don't allow them. */
function describePasskeys(config: Config): string {
  const problem = passkeyProblem(config);
  return problem === null
    ? `available. Browsers bind them to ${relyingParty(config).id}.`
    : `not available, because ${originSetting(config)} ${problem}. No page mentions them.`;
}

async function check(part: string, run: () => Promise<string[]>): Promise<boolean> {
  try {
    printLine(`${part}: OK. ${(await run()).join(' ')}`);
    return true;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    printLine(`${part}: needs fixing. ${error.message}`);
    return false;
  }
}

async function checkDatabase(config: Config): Promise<string[]> {
  const { database, keyring } = createServices(config);
  try {
    await requireDatabase(database);
    await refuseUnknownPooler(config);
    return await withSnapshot(database, async (sql) => {
      await checkReadiness(sql, keyring);
      const wrong = await countWrongCounts(sql);
      if (wrong > 0) {
        throw new ConfigError(
          `The stored number of technicians is wrong at ${counted(wrong, 'admin', 'admins')}. Run npm run technicians:recount.`,
        );
      }
      const movedPasskeys = await describeMovedPasskeys({ config, database: sql });
      const { version, role, isSuperuser } = await describeServer(sql);
      return [
        `PostgreSQL ${version} responds, its tables match this version, and SECRET_KEY matches.`,
        ...(isSuperuser
          ? [
              `Warning: the console connects as ${role}, which is a superuser. Use a role that only owns this database.`,
            ]
          : []),
        ...(movedPasskeys === null ? [] : [`Warning: ${movedPasskeys}`]),
      ];
    });
  } finally {
    await database.destroy();
  }
}

/** Counts what is not encrypted with the first key. Throws a ConfigError if a key is missing. */
async function checkKeys(config: Config): Promise<string[]> {
  const services = createServices(config);
  const own = providerServices(services);
  try {
    const ofConsole = await findKeyUse(services, consoleColumns);
    const ofProvider = await findKeyUse(own, providerColumns);
    const inBoth = (kind: keyof KeyUse) => [
      ...ofConsole[kind],
      ...ofProvider[kind].map((text) => `${text} of the provider`),
    ];
    const [missing, older] = [inBoth('missing'), inBoth('older')];
    if (missing.length > 0) {
      throw new ConfigError(
        `The key that encrypted ${missing.join(', ')} is not in SECRET_KEY. Add it to the end of the list.`,
      );
    }
    if (older.length === 0) return ['Everything is encrypted with the first key in SECRET_KEY.'];
    return [`Encrypted with an older key: ${older.join(', ')}. Run npm run keys:reseal.`];
  } finally {
    await services.database.destroy();
    await own.database.destroy();
  }
}

async function checkMailServer({ smtpUrl, mailFrom, origin }: Config): Promise<string[]> {
  const settings = readSmtpSettings(smtpUrl, origin);
  const where = `${settings.host}, port ${settings.port}`;
  const { offers, encrypted, problem } = await talkToRelay(settings, null);
  if (problem !== null) throw new ConfigError(`SMTP_URL points to ${where}: ${problem(catalogues.en)}.`);
  const user = settings.auth?.user ?? settings.oauth2?.options.user;
  if (user !== undefined && !offers.some((offer) => /^AUTH\b/i.test(offer))) {
    throw new ConfigError(
      `SMTP_URL points to ${where}, which doesn't offer sign-in, so the console can't sign in as ${user}. Use the port for submission (587 or 465), or remove the user from SMTP_URL.`,
    );
  }
  return [
    `${where}, responds. The connection is ${encrypted ? 'encrypted' : 'NOT encrypted'}.`,
    user === undefined ? 'The console does not sign in.' : `It accepts the sign-in as ${user}.`,
    `It offers: ${offers.length > 0 ? offers.join(', ') : 'nothing beyond plain SMTP'}.`,
    `Emails are sent from ${mailFrom}.`,
  ];
}
