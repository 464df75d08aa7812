import { loadSettings } from './config.ts';

/**
 * Exits with code 0 if a web, worker or provider process on this machine is alive. The image's HEALTHCHECK runs it,
 * whichever of them is the container's command.
 */
const LIMIT_MS = 4_000;

const { host, port, ssoPort, workerPort } = loadSettings();
const address = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
const ports = [port, ssoPort, ...(workerPort === undefined ? [] : [workerPort])];

async function requireAlive(port: number): Promise<void> {
  const { ok } = await fetch(`http://${address}:${port}/livez`, { signal: AbortSignal.timeout(LIMIT_MS) });
  if (!ok) throw new Error();
}

await Promise.any(ports.map(requireAlive)).catch(() => (process.exitCode = 1));
