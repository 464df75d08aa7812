import { Router, type Request, type Response } from 'express';
import { inLanguageOf, InvalidFormError } from '../../forms/form-errors.ts';
import { isRoot } from '../../admins/scope.ts';
import type { AdminRef } from '../../admins/admin-repository.ts';
import { findAdminFor } from '../../admin-actions/find-visible-admin.ts';
import { redirectWithMessage } from '../page/flash.ts';
import { idFrom, typedValues } from '../page/form.ts';
import { parseForm } from '../../forms/parse-form.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { formDraft, restoredDraft } from '../page/form-draft.ts';
import { currentValues } from '../page/save-form.ts';
import { hashed } from '../../sessions/session-id.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { requireReauthentication } from '../page/reauthentication.ts';
import { sealDraft } from '../../sso/settings/client-secret.ts';
import {
  oauthSettingsFields,
  oauthSettingsForm,
  plainSettingsFields,
  storedValues,
  type OAuthSettingsValues,
} from '../../sso/settings/oauth-settings-form.ts';
import { oauthSettingsPage } from './oauth-settings-page.ts';
import { findSettingsOf } from '../../sso/settings/oauth-settings-repository.ts';
import { strandedSentences } from '../../sso/settings/stranded-accounts.ts';
import { saveOAuthSettings, ConfirmationRequiredError } from '../../sso/save-oauth-settings.ts';

interface FormMessages {
  errors: Record<string, string>;
  /** The sentences about who will lose access, and the value of the checkbox that confirms it. */
  loss?: { sentences: string[]; confirmation: string };
}

/** The OAuth Settings pages of the person's own admin and of every admin below it. */
export function oauthSettingsRoutes(services: Services): Router {
  const router = Router();
  const { database, keyring } = services;

  router.get(paths.oauthSettings, signedIn, (request, response) => {
    response.redirect(303, paths.oauthSettingsOf(actorOfRequest(request).adminId));
  });

  router.get(paths.oauthSettingsOf(':id'), signedIn, async (request, response) => {
    const admin = await adminFrom(request);
    const own = await findSettingsOf(database, admin.id);
    const before = await restoredDraft(services, request, plainSettingsFields);
    await showForm(
      request,
      response,
      admin,
      { ...storedValues(own, isRoot({ adminPath: admin.path })), ...before },
      { errors: {} },
    );
  });

  const draft = formDraft(services, { fields: plainSettingsFields });
  router.post(paths.oauthSettingsOf(':id'), signedIn, draft, async (request, response) => {
    const admin = await adminFrom(request);
    const values = typedValues(request, oauthSettingsFields);
    const form = parseForm(oauthSettingsForm(request.t), values);
    if (!form.ok) return showForm(request, response, admin, values, { errors: form.errors });
    const errors = await requireReauthentication(services, request);
    if (Object.keys(errors).length > 0) return showForm(request, response, admin, values, { errors });
    try {
      const actor = actorOfRequest(request);
      const message = await saveOAuthSettings(services, actor, admin, form.value, {
        version: values.version,
        exceptIdHash: hashed(request.sessionID),
      });
      redirectWithMessage(request, response, paths.oauthSettingsOf(admin.id), message(request.t));
    } catch (error) {
      if (error instanceof InvalidFormError) {
        // Don't put a secret that someone else stored into the page.
        const { clientSecret: _stored, ...current } = currentValues(error);
        return showForm(
          request,
          response,
          admin,
          { ...values, ...current },
          {
            errors: inLanguageOf(request.t, error.errors),
          },
        );
      }
      if (!(error instanceof ConfirmationRequiredError)) throw error;
      const { lost, confirmation } = error;
      const loss = { sentences: strandedSentences(request.t, lost), confirmation };
      await showForm(request, response, admin, values, {
        errors: { confirmed: request.t.sso.settings.loss.confirmFirst },
        loss,
      });
    }
  });

  function adminFrom(request: Request): Promise<AdminRef> {
    return findAdminFor(services, actorOfRequest(request), idFrom(request.params.id));
  }

  async function showForm(
    request: Request,
    response: Response,
    admin: AdminRef,
    values: OAuthSettingsValues,
    { errors, loss }: FormMessages,
  ): Promise<void> {
    const kept = sealDraft(keyring, admin.id, values);
    response.page('sso/oauth-settings', {
      ...(await oauthSettingsPage(services, request, admin)),
      values: { ...values, clientSecret: '', keptSecret: kept },
      errors,
      loss: loss ?? null,
    });
  }

  return router;
}
