import { listen, type WebServer } from '../web/http/listen.ts';
import { startWorker } from '../mail/queue/mail-worker.ts';
import type { Services } from '../services.ts';
import { startSignInRequestWorker } from '../sign-in/sign-in-request-worker.ts';
import { createProviderAdmin } from './provider-admin-repository.ts';
import { createOpenId } from './openid-provider.ts';
import { createProviderApp } from './provider-app.ts';
import { warnOfMovedPasskeys } from '../passkeys/moved-passkeys.ts';
import { warnOfMissingKeys } from '../installation/sealed-columns.ts';
import { providerColumns } from './sealed-columns.ts';
import { providerServices } from '../sso/bundled-provider/provider-services.ts';
import { providerRequestHandlers } from './provider-request-handlers.ts';
import { startMaintenance } from '../maintenance/maintenance.ts';
import { providerMaintenanceJobs } from './provider-maintenance-jobs.ts';

interface RunningProvider extends WebServer {
  /** The provider's own services. */
  services: Services;
}

/** Starts the bundled provider: its pages, its mail worker and its maintenance. `services` are the console's. */
export async function startProvider(services: Services): Promise<RunningProvider> {
  const own = providerServices(services);
  const { host, ssoPort: port, ssoName } = own.config;
  try {
    await createProviderAdmin(own.database, ssoName);
    const openId = createOpenId(own);
    // Create the keys now, so the first request does not wait for them.
    await openId.provider();
    const web = await listen(createProviderApp(own, openId), { host, port, setting: 'SSO_PORT' });
    void warnOfMissingKeys(own, providerColumns);
    void warnOfMovedPasskeys(own);
    const worker = await startWorker(own);
    const requests = startSignInRequestWorker(own, providerRequestHandlers);
    const maintenance = startMaintenance(own, providerMaintenanceJobs(own, openId));
    return {
      url: web.url,
      services: own,
      drain: () => web.drain(),
      async stop() {
        await Promise.all([web.stop(), requests.stop(), worker.stop(), maintenance.stop()]);
        await own.database.destroy();
      },
    };
  } catch (error) {
    await own.database.destroy();
    throw error;
  }
}
