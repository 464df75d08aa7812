import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface DatabaseProxy {
  /** The URL of the same database through this proxy. */
  urlFor(databaseUrl: string): string;
  cut(): Promise<void>;
  /** Stops forwarding without closing anything, as a firewall does. Connections that are open now stay silent. */
  silence(): void;
  restore(): Promise<void>;
  stop(): Promise<void>;
}

/** A proxy to PostgreSQL that can be cut or silenced, so that everyone who connects through it loses the database. */
export async function startDatabaseProxy(
  serverUrl = process.env['TEST_POSTGRES_URL'] ?? '',
): Promise<DatabaseProxy> {
  const target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      if (!isSilent) socket.pipe(other);
    }
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);

  async function cut(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  return {
    urlFor(databaseUrl) {
      const url = new URL(databaseUrl);
      url.host = `127.0.0.1:${port}`;
      return url.href;
    },
    cut,
    silence() {
      isSilent = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    async restore() {
      isSilent = false;
      if (!server.listening) await listen(port);
    },
    stop: cut,
  };
}
