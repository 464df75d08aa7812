import { runCommand } from '../installation/run-process.ts';
import { providerServices } from '../sso-provider/provider-services.ts';
import { replaceKeys } from '../sso-provider/signing-keys.ts';

await runCommand(async (services) => {
  const own = providerServices(services);
  try {
    await replaceKeys(own);
    process.stdout.write(
      'The provider signs with a new key within a minute. Tokens signed before no longer count.\n',
    );
  } finally {
    await own.database.destroy();
  }
});
