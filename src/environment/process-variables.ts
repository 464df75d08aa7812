import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { logLevels } from '../lib/logger.ts';
import { httpUrl, port, secretFile, variable, wholeNumber } from './variable.ts';

/** The variables for how processes run: keys, URLs, proxies, ports and logs. */
export const processVariables = {
  NODE_ENV: variable(z.string().default('development'), {
    description: 'Set it to `production` on a server. The `Dockerfile` sets it.',
    example: 'production',
    fix: 'set it to production or development',
  }),
  SECRET_KEY: variable(
    z
      .string()
      .transform((list) => list.split(',').map((key) => key.trim()))
      .pipe(z.array(z.string().min(32)).min(1))
      .optional(),
    {
      description:
        'At least 32 random characters, for example the output of `openssl rand -base64 32`. To change it, set a comma-separated list. The first key encrypts, and all of them decrypt.',
      fix: 'set it to 32 random characters or more (openssl rand -base64 32), or a comma-separated list of such keys',
    },
  ),
  SECRET_KEY_FILE: secretFile({
    description: 'A file that contains the key or the list of keys, instead of `SECRET_KEY`.',
    example: '/run/secrets/secret-key',
  }),
  BASE_URL: variable(httpUrl.optional(), {
    description:
      'The origin that people use. Every link starts with it. Without it, the origin is `http://localhost:` and `PORT`.',
    example: 'https://console.example.com',
    fix: 'set it to the origin people use, like https://console.example.com',
  }),
  TRUST_PROXY: variable(
    z
      .string()
      .transform((list) => list.split(',').map((range) => range.trim()))
      .pipe(z.array(z.string().refine(isAddressRange)).min(1))
      .optional(),
    {
      description:
        'The addresses or CIDRs of the proxy that terminates TLS, separated by commas. Required if `BASE_URL` or `SSO_BASE_URL` is https.',
      example: '127.0.0.1,::1',
      fix: 'set it to the CIDRs of your proxies, like 10.0.0.0/8',
    },
  ),
  HOST: variable(z.string().min(1).default('127.0.0.1'), {
    description: 'The address that the web process, the provider and the health check of a worker listen on.',
    example: '0.0.0.0',
    fix: 'set it to the address to listen on, like 127.0.0.1',
  }),
  PORT: variable(port().default(3000), {
    description: 'The port of the web process.',
    example: '3000',
    fix: 'set it to a port from 1 to 65535',
  }),
  WORKER_PORT: variable(port().optional(), {
    description:
      'The port on which a worker answers health checks. Without it, the worker does not answer health checks.',
    example: '3002',
    fix: 'set it to a port from 1 to 65535, or leave it out',
  }),
  METRICS_PORT: variable(port().optional(), {
    description:
      'The port on which a process serves `/metrics` for Prometheus. Each process on a machine needs its own, so do not set it in a file that several of them read. Without it, there are no metrics. See [monitoring](monitoring.md).',
    example: '9464',
    fix: 'set it to a port from 1 to 65535, or leave it out',
  }),
  METRICS_HOST: variable(z.string().min(1).default('127.0.0.1'), {
    description:
      'The address on which the metrics are served. Reading them needs no sign-in, so the address must not be public.',
    example: '10.0.0.5',
    fix: 'set it to the address to listen on, like 127.0.0.1',
  }),
  LOG_LEVEL: variable(z.enum(logLevels).default('info'), {
    description: 'The lowest level that is logged: `fatal`, `error`, `warn`, `info` or `debug`.',
    example: 'warn',
    fix: `set it to ${logLevels.join(', ')}`,
  }),
  SHUTDOWN_DELAY: variable(wholeNumber(0, 300).default(5), {
    description:
      'How many seconds a web process or the provider keeps serving requests after SIGTERM, so that proxies can notice first. Must be at least 12 seconds less than the stop limit of the process manager, which is 30 seconds in `compose.yaml` and the systemd units. See [health checks](proxies.md#health-checks).',
    example: '10',
    fix: 'set it to a number of seconds from 0 to 300',
  }),
};

function isAddressRange(range: string): boolean {
  // If every address were a trusted proxy, anyone could claim any address.
  return ipaddr.isValid(range) || (ipaddr.isValidCIDR(range) && !range.endsWith('/0'));
}
