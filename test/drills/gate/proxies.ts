import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from '../../../src/config.ts';
import { PANEL_ADDRESS } from '../../../src/gate/proxy-configurations/proxy-configuration.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { folderOf, run, startProgram } from './programs.ts';

export const proxyNames = ['nginx', 'caddy', 'haproxy'] as const;
export type ProxyName = (typeof proxyNames)[number];

/** A configuration as the console shows it, and the address of the panel that people fill in. */
export interface ShownConfiguration {
  text: string;
  panelAddress: string;
}

export interface Certificate {
  certificate: string;
  key: string;
  /** Both in one file. */
  pem: string;
}

/** Creates a certificate for these addresses, which is its own authority. */
export function createCertificate(addresses: readonly string[]): Certificate {
  const home = folderOf('certificate');
  const files = { certificate: join(home, 'certificate.pem'), key: join(home, 'key.pem') };
  run('openssl', [
    ...['req', '-x509', '-nodes', '-days', '1', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'],
    ...['-subj', '/CN=gate', '-addext', `subjectAltName=${addresses.map((ip) => `IP:${ip}`).join()}`],
    ...['-keyout', files.key, '-out', files.certificate],
  ]);
  const pem = join(home, 'both.pem');
  run('sh', ['-c', `cat '${files.certificate}' '${files.key}' > '${pem}'`]);
  return { ...files, pem };
}

/**
 * Starts the proxy with the configurations of its panels, and changes only what people have to fill in. Returns when it
 * listens on the port.
 */
export async function startProxy(
  name: ProxyName,
  shown: readonly ShownConfiguration[],
  certificate: Certificate,
  port: number,
): Promise<void> {
  const home = folderOf(name);
  const filledIn = shown.map(({ text, panelAddress }) => text.replaceAll(PANEL_ADDRESS, panelAddress));
  const file = join(home, 'configuration');
  writeFileSync(file, setups[name].configuration(filledIn, certificate, home));
  const program = startProgram(name, setups[name].program, setups[name].args(file), { XDG_DATA_HOME: home });
  await waitUntil(() => {
    program.requireRunning();
    return listens(port);
  }, Boolean);
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const isConnected = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return isConnected;
}

interface ProxySetup {
  program: string;
  args(file: string): string[];
  configuration(shown: readonly string[], certificate: Certificate, home: string): string;
}

const setups: Record<ProxyName, ProxySetup> = {
  nginx: {
    program: '/usr/sbin/nginx',
    args: (file) => ['-c', file, '-g', 'daemon off;'],
    configuration: (shown, { certificate, key }, home) => `pid ${home}/pid;
error_log ${home}/error.log;
events {}
http {
access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${home}/${kind};`).join('\n')}
${shown.map((text) => replaced(text, '# ssl_certificate and ssl_certificate_key go here.', `ssl_certificate ${certificate}; ssl_certificate_key ${key};`)).join('\n')}
}
`,
  },
  caddy: {
    program: '/usr/bin/caddy',
    args: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
    // Caddy gets a certificate for a public name by itself. These addresses need their own.
    configuration: (shown, { certificate, key }) => `{
	admin off
	auto_https disable_redirects
}
${shown.map((text) => replaced(text, / \{\n/, ` {\n\ttls ${certificate} ${key}\n`)).join('\n')}
`,
  },
  haproxy: {
    program: '/usr/sbin/haproxy',
    args: (file) => ['-db', '-f', file],
    configuration: (shown, { pem }) => {
      const files = {
        '/etc/haproxy/gate.lua': join(projectRoot, 'deploy', 'haproxy', 'gate.lua'),
        '/etc/haproxy/panel.pem': pem,
      };
      const ready = shown.map((text) =>
        Object.entries(files).reduce((changed, [path, own]) => replaced(changed, path, own), text),
      );
      return withOneFrontend(ready);
    },
  },
};

/** Adds each further panel's backend and its line in the frontend, as the configuration's comments say. */
function withOneFrontend([first = '', ...others]: readonly string[]): string {
  const lines = others.map((text) => /^ {4}use_backend .*\n/m.exec(text)?.[0] ?? '');
  const backends = others.map((text) => text.slice(text.indexOf('\nbackend ')));
  return first.replace('\nbackend ', `${lines.join('')}\nbackend `) + backends.join('');
}

/** Throws an Error if the text isn't there, because the console's configuration has changed. */
function replaced(text: string, what: string | RegExp, replacement: string): string {
  const changed = text.replace(what, () => replacement);
  if (changed === text) throw new Error(`The configuration does not contain ${String(what)}:\n${text}`);
  return changed;
}
