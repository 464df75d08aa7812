import { parseArgs } from 'node:util';
import { ConfigError } from '../lib/errors.ts';
import { printLine } from '../lib/print-line.ts';
import { findRoot } from '../installation/root-repository.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { consoleRegistration } from '../sso/bundled-provider/console-registration.ts';
import { registerClient, type Registration } from '../sso/bundled-provider/register-client.ts';
import { runProviderCommand } from '../sso-provider/run-provider-command.ts';

const USAGE =
  'Usage: npm run sso-provider:register [-- --redirect-uri https://console.example.com/sso/callback/7], as OAuth Settings shows it; ' +
  'without it the console of this database is registered. Another product also takes --name, --signed-out-uri, --back-channel-uri and --ask-users.';

await runProviderCommand(async (own, services) => {
  const registration = await readArguments(services);
  const { issuer, clientId, clientSecret } = await registerClient(own, registration);
  printLine(
    `Registered ${registration.name} with the redirect URI ${registration.redirectUris.join(' and ')}.`,
  );
  printLine('Copy these values into OAuth Settings. The secret is not shown again.');
  printLine(`  Issuer URL     ${issuer}`);
  printLine(`  Client ID      ${clientId}`);
  printLine(`  Client secret  ${clientSecret}`);
});

async function readArguments(services: Services): Promise<Registration> {
  const given = parse();
  const redirectUri = given['redirect-uri'] ?? (await ownRedirectUri(services));
  const registration = consoleRegistration(services.config.productName, redirectUri);
  if (!registration) throw new ConfigError(USAGE);
  return {
    ...registration,
    name: given.name ?? registration.name,
    postLogoutRedirectUris: given['signed-out-uri']
      ? [given['signed-out-uri']]
      : registration.postLogoutRedirectUris,
    backChannelLogoutUri: given['back-channel-uri'] ?? registration.backChannelLogoutUri,
    trusted: given['ask-users'] !== true,
  };
}

async function ownRedirectUri({ config, database }: Services): Promise<string> {
  const root = await findRoot(database);
  if (!root)
    throw new ConfigError('No admin exists yet. Run npm run admin:create first, or pass --redirect-uri.');
  return config.origin + paths.ssoCallback(root.id);
}

function parse() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      options: {
        name: text,
        'redirect-uri': text,
        'signed-out-uri': text,
        'back-channel-uri': text,
        'ask-users': { type: 'boolean' },
      },
    }).values;
  } catch {
    throw new ConfigError(USAGE);
  }
}
