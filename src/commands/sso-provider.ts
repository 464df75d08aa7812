import { productVersion } from '../config.ts';
import { runProcess } from '../installation/run-process.ts';
import { serveMetrics } from '../web/http/metrics-server.ts';
import { startProvider } from '../sso-provider/start-provider.ts';

await runProcess(async (services) => {
  const provider = await startProvider(services);
  services.logger.info(
    { url: provider.url, issuer: services.config.ssoOrigin, version: productVersion },
    'the provider is listening',
  );
  await serveMetrics(provider.services);
  return provider;
});
