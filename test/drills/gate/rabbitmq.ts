import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../src/embedded/free-port.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { askPanel, waitForPanel, type Panel } from './panels.ts';
import { folderOf, startProgram } from './programs.ts';
import type { ProxyName } from './proxies.ts';

/** Starts a RabbitMQ with its management page, and its own port mapper instead of the machine's. */
export async function startRabbitmq(): Promise<Panel> {
  const home = folderOf('rabbitmq');
  const [port, pagePort, mapperPort, distributionPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  let secret = 'orchid-rabbitmq-1';
  writeFileSync(
    join(home, 'rabbitmq.conf'),
    `listeners.tcp.1 = 127.0.0.1:${port}
management.tcp.ip = 127.0.0.1
management.tcp.port = ${pagePort}
default_user = admin
default_pass = ${secret}
log.file.level = error
`,
  );
  writeFileSync(join(home, 'enabled_plugins'), '[rabbitmq_management].');
  const mapper = { ERL_EPMD_ADDRESS: '127.0.0.1', ERL_EPMD_PORT: String(mapperPort) };
  startProgram('epmd', '/usr/bin/epmd', [], mapper);
  chmodSync(home, 0o700);
  const program = startProgram('rabbitmq', '/usr/lib/rabbitmq/bin/rabbitmq-server', [], {
    ...mapper,
    RABBITMQ_NODENAME: 'gate-try@localhost',
    RABBITMQ_DIST_PORT: String(distributionPort),
    RABBITMQ_CONFIG_FILE: join(home, 'rabbitmq'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(home, 'enabled_plugins'),
    RABBITMQ_MNESIA_BASE: join(home, 'mnesia'),
    RABBITMQ_LOG_BASE: join(home, 'log'),
    RABBITMQ_PID_FILE: join(home, 'pid'),
  });
  const hasQueue = async (proxy: ProxyName) =>
    (await askPanel(panel, `/api/queues/%2F/${proxy}`)).status === 200;
  const panel: Panel = {
    name: 'RabbitMQ',
    address: `127.0.0.1:${pagePort}`,
    credentialKind: 'basic',
    credentialName: 'admin',
    secret: () => secret,
    polled: '/api/overview',
    changed: '/api/definitions',
    async use(page) {
      // Its page always has this form. The proxy replaces what is entered, so anything will do.
      await page.locator('input[name=username]').fill('anyone');
      await page.locator('input[name=password]').fill('anything');
      await page.getByRole('button', { name: 'Login' }).click();
      await page.getByRole('heading', { name: 'Overview' }).waitFor();
    },
    async change(page, proxy) {
      await page.getByRole('link', { name: 'Queues', exact: true }).click();
      await page.getByRole('heading', { name: 'Add a new queue' }).click();
      await page.locator('form[action="#/queues"] input[name=name]').fill(proxy);
      await page.getByRole('button', { name: 'Add queue' }).click();
      await waitUntil(() => hasQueue(proxy), Boolean);
      return `PUT /api/queues/%2F/${proxy}`;
    },
    isChanged: hasQueue,
    async changeSecret(next) {
      const body = JSON.stringify({ password: next, tags: 'administrator' });
      const headers = { 'Content-Type': 'application/json' };
      const { status } = await askPanel(panel, '/api/users/admin', secret, { method: 'PUT', body, headers });
      if (status !== 204) throw new Error(`RabbitMQ answered ${status} to the new password`);
      secret = next;
      await waitForPanel(panel, () => program.requireRunning());
    },
  };
  await waitForPanel(panel, () => program.requireRunning());
  return panel;
}
