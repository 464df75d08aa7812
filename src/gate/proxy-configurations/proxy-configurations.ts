import { caddyConfiguration } from './caddy.ts';
import { haproxyConfiguration } from './haproxy.ts';
import { nginxConfiguration } from './nginx.ts';
import type { ProxySetup } from './proxy-configuration.ts';
import { traefikConfiguration } from './traefik.ts';

/** The proxies that the gate has a configuration for, in the order of the page. */
export const proxies = {
  nginx: { name: 'nginx', isTried: true, configuration: nginxConfiguration },
  caddy: { name: 'Caddy', isTried: true, configuration: caddyConfiguration },
  haproxy: { name: 'HAProxy', isTried: true, configuration: haproxyConfiguration },
  traefik: { name: 'Traefik', isTried: false, configuration: traefikConfiguration },
} satisfies Record<string, { name: string; isTried: boolean; configuration: (setup: ProxySetup) => string }>;
