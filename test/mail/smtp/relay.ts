import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { SMTPServerOptions } from 'smtp-server';
import { createMailReceiver } from '../../../src/embedded/mail-receiver.ts';

const folder = join(import.meta.dirname, 'certificates');

/** Self-signed, for localhost and 127.0.0.1. */
export const certificateFile = join(folder, 'relay-certificate.pem');

export interface Relay {
  host: string;
  /** The recipients of accepted emails. */
  recipients: string[];
  /** Whether each was accepted over TLS. */
  overTls: boolean[];
  stop(): Promise<void>;
}

/** A mail server as operators have them, with its own certificate and other options. */
export async function startRelay(options: SMTPServerOptions = {}): Promise<Relay> {
  const recipients: string[] = [];
  const overTls: boolean[] = [];
  const server = createMailReceiver(
    (_raw, envelope, session) => {
      recipients.push(...envelope.to);
      overTls.push(session.secure);
      return Promise.resolve();
    },
    {
      disabledCommands: ['AUTH'],
      key: readFileSync(join(folder, 'relay-key.pem')),
      cert: readFileSync(certificateFile),
      ...options,
    },
  );
  server.on('error', () => undefined);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    host: `127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    recipients,
    overTls,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
