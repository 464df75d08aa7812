import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../src/embedded/free-port.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { askPanel, waitForPanel, type Panel } from './panels.ts';
import { folderOf, startProgram } from './programs.ts';
import { proxyNames, type ProxyName } from './proxies.ts';

/** Starts monit with its web interface. It watches one file for each proxy. */
export async function startMonit(): Promise<Panel> {
  const [home, port] = [folderOf('monit'), await freePort()];
  const file = join(home, 'monitrc');
  let secret = 'orchid-monit-1';
  const configure = () =>
    writeFileSync(
      file,
      `set daemon 3600
set pidfile ${home}/pid
set idfile ${home}/id
set statefile ${home}/state
set httpd port ${port}
  use address 127.0.0.1
  allow admin:"${secret}"
${proxyNames.map((name) => `check file ${name} with path ${file}`).join('\n')}
`,
      { mode: 0o600 },
    );
  configure();
  const program = startProgram('monit', '/usr/bin/monit', ['-I', '-c', file]);
  const isUnwatched = async (proxy: ProxyName) =>
    (await (await askPanel(panel, `/${proxy}`)).text()).includes('Not monitored');
  const panel: Panel = {
    name: 'monit',
    address: `127.0.0.1:${port}`,
    credentialKind: 'basic',
    credentialName: 'admin',
    secret: () => secret,
    polled: '/_status?format=xml',
    changed: '/nginx',
    use: (page) => page.getByRole('link', { name: 'nginx' }).waitFor(),
    async change(page, proxy) {
      await page.getByRole('link', { name: proxy }).click();
      await page.getByRole('button', { name: 'Disable monitoring' }).click();
      await waitUntil(() => isUnwatched(proxy), Boolean);
      return `POST /${proxy}`;
    },
    isChanged: isUnwatched,
    async changeSecret(next) {
      secret = next;
      configure();
      process.kill(program.pid, 'SIGHUP');
      await waitForPanel(panel, () => program.requireRunning());
    },
  };
  await waitForPanel(panel, () => program.requireRunning());
  return panel;
}
