import { productVersion } from './config.ts';
import { makeFirstAdmin } from './installation/first-admin.ts';
import { consoleColumns, warnOfMissingKeys } from './installation/sealed-columns.ts';
import { runProcess } from './installation/run-process.ts';
import { warnOfMovedPasskeys } from './passkeys/moved-passkeys.ts';
import { serveMetrics } from './web/http/metrics-server.ts';
import { startWeb } from './web/web-server.ts';

await runProcess(async (services) => {
  await makeFirstAdmin(services);
  await serveMetrics(services);
  const web = await startWeb(services);
  services.logger.info(
    { url: web.url, origin: services.config.origin, version: productVersion },
    'the console is listening',
  );
  void warnOfMissingKeys(services, consoleColumns);
  void warnOfMovedPasskeys(services);
  return web;
});
