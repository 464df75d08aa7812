import type { Config } from '../../config.ts';

/** What the configuration of a proxy contains. */
export interface ProxySetup {
  /** Makes names unique if one proxy protects several panels. */
  panelId: number;
  panelOrigin: string;
  /** The host of the panel, without a port. */
  panelHost: string;
  /** The cookie that shows who has entered. */
  cookie: string;
  /** The header with the panel's credential, or null if the panel has none. */
  credentialHeader: string | null;
  /** The key that shows the console which panel this is. */
  key: string;
  /** Where the proxy reaches the console, such as `127.0.0.1:3000`. */
  consoleAddress: string;
}

/** Where the panel listens. The console doesn't know it, so people replace it. */
export const PANEL_ADDRESS = '127.0.0.1:8080';

/** Returns the address of a web process as its own machine reaches it. */
export function consoleAddressOf({ host, port }: Pick<Config, 'host' | 'port'>): string {
  const isAny = host === '0.0.0.0' || host === '::' || host === '';
  const name = isAny ? '127.0.0.1' : host;
  return `${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** The headers that the proxy copies from the console's answer to the request. The client's own are removed. */
export function copiedHeaders({ credentialHeader }: Pick<ProxySetup, 'credentialHeader'>): string[] {
  return [
    'Remote-User',
    'Remote-Name',
    'Remote-Email',
    'Remote-Groups',
    ...(credentialHeader === null ? [] : [credentialHeader]),
  ];
}
