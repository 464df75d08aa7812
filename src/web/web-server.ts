import { createApp } from './app.ts';
import { listen, type WebServer } from './http/listen.ts';
import type { Services } from '../services.ts';

/** Starts the console's web server. Throws a ConfigError if it cannot listen on the configured host and port. */
export function startWeb(services: Services): Promise<WebServer> {
  const { host, port } = services.config;
  return listen(createApp(services), { host, port, setting: 'PORT' });
}
