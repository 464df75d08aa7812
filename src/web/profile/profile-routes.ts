import { Router, type Request, type Response } from 'express';
import { decideOwn } from '../../accounts/account-policy.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import type { Account } from '../../accounts/account.ts';
import { reasonText } from '../../accounts/refusal-text.ts';
import { eventsOfLogin } from '../../audit/audit-list-definition.ts';
import { limitNameCheck } from '../../accounts/limit-name-checks.ts';
import { isSameAddress, namesDiffer } from '../../account-actions/change-address.ts';
import { typedValues } from '../page/form.ts';
import { parseForm } from '../../forms/parse-form.ts';
import { withVersion } from '../../forms/form-version.ts';
import { accountOfRequest, actorOfRequest, signedIn } from '../http/guards.ts';
import { applySavedLanguage } from '../http/reader-language.ts';
import { formDraft, restoredDraft } from '../page/form-draft.ts';
import { languageField } from '../page/preferences.ts';
import { saveForm } from '../page/save-form.ts';
import { offersPasskeys } from '../../passkeys/relying-party.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { reauthenticationPrompt, requireReauthentication } from '../page/reauthentication.ts';
import { profileFields, profileForm } from '../../profile/profile-form.ts';
import { editedProfile, saveProfile } from '../../profile/save-profile.ts';
import { timeZoneLabel, timeZoneOptions } from '../../profile/time-zones.ts';

/** Serves the signed-in person's details, with links to their credentials. */
export function profileRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.profile, signedIn, async (request, response) => {
    const before = await restoredDraft(services, request, profileFields);
    show(request, response, before ?? withVersion(editedProfile(accountOfRequest(request))), {});
  });

  const draft = formDraft(services, { fields: profileFields });
  router.post(paths.profile, signedIn, draft, async (request, response) => {
    const account = accountOfRequest(request);
    const values = typedValues(request, profileFields);
    const form = parseForm(profileForm(request.t), values);
    if (!form.ok) return show(request, response, values, form.errors);
    const errors = isSameAddress(form.value.email, account.email)
      ? {}
      : await requireReauthentication(services, request);
    if (Object.keys(errors).length > 0) return show(request, response, values, errors);
    const actor = actorOfRequest(request);
    await saveForm(
      request,
      response,
      paths.profile,
      async () => {
        if (namesDiffer(form.value, account)) await limitNameCheck(services, actor);
        const done = await saveProfile(services, actor, form.value, values.version);
        applySavedLanguage(request, account.id, form.value.language);
        return done(request.t);
      },
      (refused, current) => show(request, response, { ...values, ...current }, refused),
    );
  });

  function show(
    request: Request,
    response: Response,
    values: Record<(typeof profileFields)[number], string>,
    errors: Record<string, string>,
  ): void {
    response.page('profile/profile', {
      title: request.t.profile.profile.title,
      account: accountOfRequest(request),
      accessEnd: ownEnd(request.t, accountOfRequest(request)),
      offersPasskeys: offersPasskeys(services.config),
      eventsHref: eventsOfLogin(accountOfRequest(request).id),
      sso: ownSso(request.t, accountOfRequest(request)),
      firstPassword: firstPassword(request.t, accountOfRequest(request)),
      values,
      errors,
      languageField: languageField(request.t, values.language, request.t.preferences.profileHint),
      timeZones: timeZoneOptions(values.timeZone),
      reauthentication: reauthenticationPrompt(services, request),
    });
  }

  return router;
}

/** Says on which day a person's own access ends, or returns null if it doesn't. */
function ownEnd({ audit, formats }: Catalogue, { accessEnd }: Account): string | null {
  return accessEnd && audit.endDate({ date: formats.day(accessEnd.on), zone: timeZoneLabel(accessEnd.zone) });
}

/** Returns the item for Link Account, or Unlink account if linked, with a reason if it is not available. */
function ownSso(t: Catalogue, account: Account) {
  const linked = account.ssoIdentity !== null;
  const action = linked ? 'unlink-account' : 'link-account';
  const decision = decideOwn(action, account);
  return {
    linked,
    item: {
      label: t.actions.labels[action],
      href: linked ? paths.unlinkOwnAccount : paths.linkOwnAccount,
      reason: decision.allowed ? null : reasonText(t, decision.reason, account),
    },
  };
}

/** Returns the button that sets a password, for a login that has none. */
function firstPassword(t: Catalogue, account: Account) {
  const decision = decideOwn('reset-password', account);
  return {
    label: t.profile.profile.setPassword,
    href: paths.setOwnPassword,
    reason: decision.allowed ? null : reasonText(t, decision.reason, account),
  };
}
