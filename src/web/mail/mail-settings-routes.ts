import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { emailField } from '../../forms/form-fields.ts';
import { requireRoot } from '../../admins/scope.ts';
import { typedValues } from '../page/form.ts';
import { parseForm } from '../../forms/parse-form.ts';
import { accountOfRequest, actorOfRequest, signedIn } from '../http/guards.ts';
import { formDraft, restoredDraft } from '../page/form-draft.ts';
import { paths } from '../../paths.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import type { Services } from '../../services.ts';
import { EmailLimitError } from '../../mail/queue/limit-emails.ts';
import type { Conversation } from '../../mail/smtp/relay-conversation.ts';
import { sendTestMail } from '../../mail/send-test-mail.ts';
import { readSmtpSettings } from '../../mail/smtp/smtp-settings.ts';

const fields = ['address'] as const;
const testMailForm = (t: Catalogue) => z.object({ address: emailField(t) });

/** Serves the mail settings and the test email. Only the root admin has access. */
export function mailSettingsRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.mailSettings, signedIn, async (request, response) => {
    requireRoot(actorOfRequest(request));
    const before = await restoredDraft(services, request, fields);
    show(request, response, before ?? { address: accountOfRequest(request).email }, {}, null);
  });

  const draft = formDraft(services, { fields });
  router.post(paths.mailSettings, signedIn, draft, async (request, response) => {
    requireRoot(actorOfRequest(request));
    const values = typedValues(request, fields);
    const form = parseForm(testMailForm(request.t), values);
    if (!form.ok) return show(request, response, values, form.errors, null);
    const { address } = form.value;
    try {
      show(
        request,
        response,
        values,
        {},
        await sendTestMail(request.t, services, actorOfRequest(request), address),
      );
    } catch (error) {
      if (!(error instanceof EmailLimitError)) throw error;
      response.status(429).set('Retry-After', String(error.retryAfterSeconds));
      show(
        request,
        response,
        values,
        { address: request.t.validation.reason({ reason: error.text(request.t) }) },
        null,
      );
    }
  });

  function show(
    request: Request,
    response: Response,
    values: { address: string },
    errors: Record<string, string>,
    conversation: Conversation | null,
  ): void {
    const { settings } = request.t.mail;
    const facts = relayFacts(services, settings);
    response.page('mail/settings', { title: settings.title, facts, values, errors, conversation });
  }

  return router;
}

/** Returns the mail server settings from the environment, without secrets. */
function relayFacts({ config }: Services, text: Catalogue['mail']['settings']): Record<string, string> {
  const { host, port, secure, requireTLS, ignoreTLS, opportunisticTLS, auth, oauth2, tls, maxConnections } =
    readSmtpSettings(config.smtpUrl, config.origin);
  const { encryptions, certificates } = text;
  const encryption = secure
    ? encryptions.tls
    : ignoreTLS
      ? encryptions.none
      : requireTLS
        ? encryptions.required
        : opportunisticTLS
          ? encryptions.opportunistic
          : encryptions.offered;
  return {
    [text.server]: text.serverAt({ host, port: String(port) }),
    [text.encryption]: encryption,
    [text.certificate]:
      tls?.rejectUnauthorized === false
        ? certificates.unchecked
        : tls?.ca
          ? certificates.named
          : certificates.checked,
    [text.signsInAs]:
      auth?.user ?? (oauth2 ? text.withOAuth({ user: oauth2.options.user ?? '' }) : text.noSignIn),
    [text.connections]: text.upToConnections({ count: String(maxConnections) }),
    [text.from]: config.mailFrom,
  };
}
