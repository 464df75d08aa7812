import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import type { Envelope } from './mail-message.ts';

/**
 * Creates an SMTP server that accepts every email for every recipient. It waits for `deliver` before it replies with
 * 250.
 */
export function createMailReceiver(
  deliver: (raw: Buffer, envelope: Envelope, session: SMTPServerSession) => Promise<void>,
  hooks: SMTPServerOptions = {},
): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 500,
    onData(stream, session, done) {
      buffer(stream)
        .then((raw) => deliver(raw, envelopeOf(session), session))
        .then(() => done(), done);
    },
    ...hooks,
  });
}

function envelopeOf({ envelope }: SMTPServerSession): Envelope {
  return {
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    to: envelope.rcptTo.map(({ address }) => address),
  };
}
