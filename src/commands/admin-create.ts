import { parseArgs } from 'node:util';
import { z } from 'zod';
import { emailField, usernameField } from '../accounts/account-fields.ts';
import { ConfigError, requireSetting, type Config } from '../config.ts';
import { createRoot, firstAdminFrom, type FirstAdmin } from '../installation/first-admin.ts';
import { rescueRoot } from '../installation/rescue-root.ts';
import { runCommand } from '../installation/run-process.ts';
import { say } from '../installation/say.ts';
import { issueLink } from '../links/issue-link.ts';
import { makeToken } from '../links/link-token.ts';
import { linkLifetimes, type LinkPurpose, type OneTimeLink } from '../links/link.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';

const nameArgument = z
  .string()
  .trim()
  .regex(/^\P{Cc}{1,120}$/u);

/** What each link is for, in words of the terminal. */
const uses: Record<LinkPurpose, string> = {
  invitation: 'Set a password and two-factor',
  'password-reset': 'Set a new password',
  '2fa-reset': 'Set up two-factor anew',
  'sso-link': 'Link the account',
  'address-change': 'Confirm the address',
  'sign-up': 'Confirm the address of a new account',
};

await runCommand(async (services) => {
  const given = readArguments();
  if (await rescue(services)) return;
  const links: OneTimeLink[] = [];
  const account = await createRoot(
    services,
    await readFirstAdmin(services.config, given),
    async (_, transaction, pending) => {
      const request = { accountId: pending.id, address: pending.email, askedBy: 'admin:create' };
      links.push(
        await issueLink(transaction, services.keyring, {
          ...request,
          purpose: 'invitation',
          cause: 'create-admin',
        }),
      );
    },
  );
  if (!account) throw new ConfigError('Another process has just made the first admin: run this again.');
  say(`Made the main admin ${account.username} (${account.email}) of ${account.adminName}.`);
  if (account.status === 'active') say('Sign in with ADMIN_PASSWORD; the first sign-in sets up two-factor.');
  sayLinks(services, links);
});

async function rescue(services: Services): Promise<boolean> {
  const rescued = await rescueRoot(services);
  if (!rescued) return false;
  const { account, links } = rescued;
  say(`There is a main admin already: ${account.username} (${account.email}) of ${account.adminName}.`);
  say('These links help its owner back in. Links of the same kind that were sent earlier stop working.');
  sayLinks(services, links);
  return true;
}

/** From the arguments, and from the environment what they leave out. */
async function readFirstAdmin(config: Config, { name, username, email }: Arguments): Promise<FirstAdmin> {
  const first = await firstAdminFrom({
    ...config,
    adminUsername: username ?? config.adminUsername,
    adminEmail: email ?? config.adminEmail,
  });
  if (!first) requireSetting('ADMIN_USERNAME', undefined);
  return { ...(first as FirstAdmin), ...(name !== undefined && { name }) };
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
    const username = values.username === undefined ? undefined : usernameField.parse(values.username);
    const email = values.email === undefined ? undefined : emailField.parse(values.email);
    const name = values.name === undefined ? undefined : nameArgument.parse(values.name);
    return { name, username, email };
  } catch {
    throw new ConfigError(
      'Usage: npm run admin:create -- --username amy --email amy@acme.example --name "Acme Hosting" (or set ADMIN_USERNAME and ADMIN_EMAIL).',
    );
  }
}

function sayLinks({ keyring, config }: Services, links: OneTimeLink[]): void {
  for (const link of links) {
    const hours = linkLifetimes[link.purpose] / 60;
    say(`${uses[link.purpose]}, once, within ${hours === 1 ? 'an hour' : `${hours} hours`}:`);
    say(`  ${config.origin}${paths.link(link.purpose, makeToken(keyring, link))}`);
  }
}
