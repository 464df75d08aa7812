import { ConfigError } from '../config.ts';
import { runCommand } from '../installation/run-process.ts';
import { providerServices } from '../sso-provider/provider-services.ts';
import { rescuePerson } from '../sso-provider/rescue-person.ts';

await runCommand(async (services) => {
  const own = providerServices(services);
  try {
    const [email, ...more] = process.argv.slice(2);
    if (!email?.includes('@') || more.length > 0) {
      throw new ConfigError('Usage: npm run sso-provider:rescue -- amy@acme.example');
    }
    if (!(await rescuePerson(own, email))) throw new ConfigError(`There is no account for ${email}.`);
    process.stdout.write(
      `${email} is mailed two links: to set a new password, and to set up two-factor anew. The provider sends them.\n`,
    );
  } finally {
    await own.database.destroy();
  }
});
