import { Router, type Request, type Response } from 'express';
import { NotFoundError } from '../accounts/account-errors.ts';
import { isRoot } from '../accounts/account-policy.ts';
import { typedValues } from '../http/form.ts';
import { accountOfRequest, actorOfRequest, signedIn } from '../http/guards.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { isMailAddress } from './mail-address.ts';
import type { Conversation } from './relay-conversation.ts';
import { sendTestMail } from './send-test-mail.ts';
import { readSmtpSettings } from './smtp-settings.ts';

/** How mail leaves, and a test of it, for the root admin alone. */
export function mailSettingsRoutes(services: Services): Router {
  const router = Router();
  const facts = relayFacts(services);

  router.get(paths.mailSettings, signedIn, (request, response) => {
    requireRoot(request);
    show(response, { address: accountOfRequest(request).email }, {}, null);
  });

  router.post(paths.mailSettings, signedIn, async (request, response) => {
    requireRoot(request);
    const values = typedValues(request, ['address']);
    const address = values.address.trim();
    if (!isMailAddress(address)) {
      response.status(422);
      return show(response, values, { address: 'Type one e-mail address, like amy@example.com.' }, null);
    }
    show(response, values, {}, await sendTestMail(services, actorOfRequest(request), address));
  });

  function show(
    response: Response,
    values: { address: string },
    errors: Record<string, string>,
    conversation: Conversation | null,
  ): void {
    response.page('mail/settings', { title: 'Mail settings', facts, values, errors, conversation });
  }

  return router;
}

function requireRoot(request: Request): void {
  if (!isRoot(actorOfRequest(request))) throw new NotFoundError();
}

/** What the environment says, without its secrets. */
function relayFacts({ config }: Services): Record<string, string> {
  const { host, port, secure, requireTLS, ignoreTLS, opportunisticTLS, auth, tls, maxConnections } =
    readSmtpSettings(config.smtpUrl);
  const encryption = secure
    ? 'TLS from the start'
    : ignoreTLS
      ? 'None'
      : requireTLS
        ? 'STARTTLS, required'
        : opportunisticTLS
          ? 'STARTTLS where it works'
          : 'STARTTLS where the relay offers it';
  return {
    Relay: `${String(host)}, port ${String(port)}`,
    Encryption: encryption,
    Certificate:
      tls?.rejectUnauthorized === false ? 'Not checked' : tls?.ca ? 'Named in SMTP_URL' : 'Checked',
    'Signs in as': auth?.user ?? 'Nobody',
    Connections: `${maxConnections} at once`,
    From: config.mailFrom,
  };
}
