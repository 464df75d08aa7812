import { Router, type Request, type Response } from 'express';
import { parseForm } from '../forms/parse-form.ts';
import { withVersion } from '../forms/form-version.ts';
import { paths } from '../paths.ts';
import { profileForm } from '../profile/profile-form.ts';
import { editedProfile, saveProfile } from '../profile/save-profile.ts';
import { timeZoneOptions } from '../profile/time-zones.ts';
import type { Services } from '../services.ts';
import { accountOfRequest, actorOfRequest, signedIn } from '../web/http/guards.ts';
import { applySavedLanguage } from '../web/http/reader-language.ts';
import { typedValues } from '../web/page/form.ts';
import { languageField } from '../web/page/preferences.ts';
import { saveForm } from '../web/page/save-form.ts';
import { providerPaths } from './provider-paths.ts';

const fields = ['language', 'timeZone', 'version'] as const;

type Values = Record<(typeof fields)[number], string>;

/** Saves the person's language and time zone. The rest of the profile is fixed, because products know people by their address. */
export function ownPreferencesRoutes(services: Services): Router {
  const router = Router();

  router.get(providerPaths.ownPreferences, signedIn, (request, response) => {
    show(request, response, withVersion(editedProfile(accountOfRequest(request))), {});
  });

  router.post(providerPaths.ownPreferences, signedIn, async (request, response) => {
    const { id, username, email } = accountOfRequest(request);
    const values = typedValues(request, fields);
    const form = parseForm(profileForm(request.t).pick({ language: true, timeZone: true }), values);
    if (!form.ok) return show(request, response, values, form.errors);
    const details = { ...form.value, username, email };
    await saveForm(
      request,
      response,
      paths.dashboard,
      async () => {
        const done = await saveProfile(services, actorOfRequest(request), details, values.version);
        applySavedLanguage(request, id, form.value.language);
        return done(request.t);
      },
      (errors, current) => show(request, response, { ...values, ...current }, errors),
    );
  });

  function show(request: Request, response: Response, values: Values, errors: Record<string, string>): void {
    const { t } = request;
    response.page('sso-provider/preferences', {
      title: t.ssoProvider.account.preferences,
      action: providerPaths.ownPreferences,
      errors,
      version: values.version,
      languageField: languageField(t, values.language, t.preferences.profileHint),
      timeZones: timeZoneOptions(values.timeZone),
    });
  }

  return router;
}
