import { parseArgs } from 'node:util';
import { z } from 'zod';
import { emailField, usernameField } from '../forms/form-fields.ts';
import type { Config } from '../config.ts';
import { ConfigError } from '../lib/errors.ts';
import { createRoot, firstAdminFrom, unnamedAdmin, type FirstAdmin } from '../installation/first-admin.ts';
import { printLinks } from '../installation/print-links.ts';
import { rescueRoot } from '../installation/rescue-root.ts';
import { runCommand } from '../installation/run-process.ts';
import { printLine } from '../lib/print-line.ts';
import { issueLink } from '../links/issue-link.ts';
import type { OneTimeLink } from '../links/link.ts';
import type { Services } from '../services.ts';
import { catalogues } from '../locales/catalogues.ts';
import { trimTyped } from '../lib/typed-text.ts';

const nameArgument = z
  .string()
  .transform(trimTyped)
  .pipe(z.string().regex(/^\P{Cc}{1,120}$/u));

await runCommand(async (services) => {
  const given = readArguments();
  if (await rescue(services)) return;
  const first = await readFirstAdmin(services.config, given);
  const links: OneTimeLink[] = [];
  const account = await createRoot(services, first, async ({ keyring }, transaction, { id, email }) => {
    const invitation = { purpose: 'invitation', cause: 'create-admin', requestedBy: 'admin:create' } as const;
    links.push(await issueLink(transaction, keyring, { ...invitation, accountId: id, address: email }));
  });
  if (!account)
    throw new ConfigError('Another process has just created the first admin. Run this command again.');
  if (account.firstRunPending) {
    printLine(
      `Created the first login, ${account.username}. The first sign-in asks for its name, its address and the organisation's name.`,
    );
  } else {
    printLine(`Created the main admin ${account.username} (${account.email}) of ${account.adminName}.`);
  }
  if (account.status === 'active') {
    printLine('Sign in with ADMIN_PASSWORD. The first sign-in sets up two-factor authentication.');
  }
  printLinks(services, links);
});

async function rescue(services: Services): Promise<boolean> {
  const rescued = await rescueRoot(services);
  if (!rescued) return false;
  const { account, links } = rescued;
  printLine(`The main admin already exists: ${account.username} (${account.email}) of ${account.adminName}.`);
  printLine('Use these links to restore access. Earlier links of the same kind no longer work.');
  printLinks(services, links);
  return true;
}

/**
 * Reads the names from the arguments, then from the environment. If neither has them, the first sign-in asks for them.
 */
async function readFirstAdmin(config: Config, { name, username, email }: Arguments): Promise<FirstAdmin> {
  const first =
    (await firstAdminFrom({
      ...config,
      adminUsername: username ?? config.adminUsername,
      adminEmail: email ?? config.adminEmail,
    })) ?? (await unnamedAdmin(config));
  return { ...first, ...(name !== undefined && { name }) };
}

interface Arguments {
  name?: string;
  username?: string;
  email?: string;
}

function readArguments(): Arguments {
  try {
    const { values } = parseArgs({
      options: { name: { type: 'string' }, username: { type: 'string' }, email: { type: 'string' } },
    });
    const username =
      values.username === undefined ? undefined : usernameField(catalogues.en).parse(values.username);
    const email = values.email === undefined ? undefined : emailField(catalogues.en).parse(values.email);
    const name = values.name === undefined ? undefined : nameArgument.parse(values.name);
    return { name, username, email };
  } catch {
    throw new ConfigError(
      'Usage: npm run admin:create -- --username amy --email amy@acme.example --name "Acme Hosting" (or set ADMIN_USERNAME and ADMIN_EMAIL).',
    );
  }
}
