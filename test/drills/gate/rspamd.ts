import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../src/embedded/free-port.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { askPanel, waitForPanel, type Panel } from './panels.ts';
import { folderOf, startProgram } from './programs.ts';
import type { ProxyName } from './proxies.ts';

/** The score from which email is rejected, as each proxy's technician sets it. */
const scores: Record<ProxyName, number> = { nginx: 21, caddy: 22, haproxy: 23 };

/** Starts Rspamd's controller, which has a web interface and one password. */
export async function startRspamd(): Promise<Panel> {
  const [home, port] = [folderOf('rspamd'), await freePort()];
  const file = join(home, 'rspamd.conf');
  let secret = 'orchid-rspamd-1';
  const configure = () =>
    writeFileSync(
      file,
      `options { pidfile = "${home}/pid"; tempdir = "${home}"; filters = ""; dynamic_conf = "${home}/dynamic.json";
  cache_file = "${home}/symbols.cache"; control_socket = "${home}/control.sock mode=0600"; }
logging { type = "console"; level = "notice"; }
actions { reject = 15; add_header = 6; greylist = 4; }
worker { type = "controller"; bind_socket = "127.0.0.1:${port}"; count = 1; password = "${secret}";
  static_dir = "/usr/share/rspamd/www"; }
`,
    );
  configure();
  const program = startProgram('rspamd', '/usr/bin/rspamd', ['-f', '-i', '-c', file]);
  const rejectScore = async () => {
    const response = await askPanel(panel, '/actions');
    const actions = (await response.json()) as { action: string; value: number | null }[];
    return actions.find(({ action }) => action === 'reject')?.value;
  };
  const panel: Panel = {
    name: 'Rspamd',
    address: `127.0.0.1:${port}`,
    credentialKind: 'header',
    credentialName: 'Password',
    secret: () => secret,
    polled: '/stat',
    changed: '/saveactions',
    async use(page) {
      await page.locator('#mainUI').waitFor({ state: 'visible' });
      await page.locator('#configuration_nav').waitFor({ state: 'visible' });
    },
    async change(page, proxy) {
      await page.locator('#configuration_nav').click();
      const field = page.locator('#actionsFormField input').last();
      await field.fill(String(scores[proxy]));
      await page.locator('#saveActionsBtn').click();
      await waitUntil(rejectScore, (score) => score === scores[proxy]);
      return 'POST /saveactions';
    },
    isChanged: async (proxy) => (await rejectScore()) === scores[proxy],
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
