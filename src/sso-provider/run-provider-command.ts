import { runCommand } from '../installation/run-process.ts';
import type { Services } from '../services.ts';
import { providerServices } from '../sso/bundled-provider/provider-services.ts';

/**
 * Runs a command with the provider's own services, and closes their database afterwards. `services` are the console's.
 */
export async function runProviderCommand(
  work: (own: Services, services: Services) => Promise<void>,
): Promise<void> {
  await runCommand(async (services) => {
    const own = providerServices(services);
    try {
      await work(own, services);
    } finally {
      await own.database.destroy();
    }
  });
}
