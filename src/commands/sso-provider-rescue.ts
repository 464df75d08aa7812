import { ConfigError } from '../lib/errors.ts';
import { printLine } from '../lib/print-line.ts';
import { addressFromTyped } from '../lib/typed-text.ts';
import { rescuePerson } from '../sso-provider/rescue-person.ts';
import { runProviderCommand } from '../sso-provider/run-provider-command.ts';

await runProviderCommand(async (own) => {
  const [typed = '', ...more] = process.argv.slice(2);
  const email = addressFromTyped(typed);
  if (!email.includes('@') || more.length > 0) {
    throw new ConfigError('Usage: npm run sso-provider:rescue -- amy@acme.example');
  }
  if (!(await rescuePerson(own, email))) throw new ConfigError(`There is no account for ${email}.`);
  printLine(
    `The provider emails ${email} two links: one to set a new password, and one to set up two-factor authentication again.`,
  );
});
