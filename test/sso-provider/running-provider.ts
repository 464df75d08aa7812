import { once } from 'node:events';
import type { Express } from 'express';
import type Provider from 'oidc-provider';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { startWorker } from '../../src/mail/queue/mail-worker.ts';
import { createServices, type Services } from '../../src/services.ts';
import { startSignInRequestWorker } from '../../src/sign-in/sign-in-request-worker.ts';
import { createProviderAdmin } from '../../src/sso-provider/provider-admin-repository.ts';
import { createOpenId } from '../../src/sso-provider/openid-provider.ts';
import type { OpenId } from '../../src/sso-provider/openid.ts';
import { createProviderApp } from '../../src/sso-provider/provider-app.ts';
import { providerServices } from '../../src/sso/bundled-provider/provider-services.ts';
import { providerRequestHandlers } from '../../src/sso-provider/provider-request-handlers.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { people, type People } from '../harness/people.ts';
import { startSmtpSink, type SmtpSink } from '../harness/smtp-sink.ts';
import { createTestDatabase } from '../harness/test-database.ts';
import { testSettings } from '../harness/test-settings.ts';

export interface RunningProvider {
  issuer: string;
  app: Express;
  services: Services;
  openId: OpenId;
  provider(): Promise<Provider>;
  people: People;
  mail: SmtpSink;
  logLines: string[];
  stop(): Promise<void>;
}

/**
 * The provider over HTTP, with its emails, on a database without any tables of a console. `reach` returns the URL of
 * that database.
 */
export async function startRunningProvider(reach = (url: string) => url): Promise<RunningProvider> {
  const own = await createTestDatabase({ peopleOf: 'sso-provider' });
  const port = await freePort();
  const mail = await startSmtpSink();
  const logLines: string[] = [];
  const config = loadConfig({
    ...testSettings,
    DATABASE_URL: reach(own.url),
    SMTP_URL: mail.url,
    SSO_PORT: String(port),
  });
  const consoles = createServices(config, createLogger({ write: (line) => void logLines.push(line) }));
  await consoles.database.destroy();
  const services = providerServices(consoles);
  await createProviderAdmin(services.database, config.ssoName);
  const openId = createOpenId(services);
  const app = createProviderApp(services, openId);
  const server = app.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const worker = await startWorker(services);
  const requests = startSignInRequestWorker(services, providerRequestHandlers);

  return {
    issuer: services.config.origin,
    app,
    services,
    openId,
    provider: () => openId.provider(),
    people,
    mail,
    logLines,
    async stop() {
      await requests.stop();
      await worker.stop();
      server.closeAllConnections();
      server.close();
      await mail.stop();
      await services.database.destroy();
      await own.drop();
    },
  };
}
