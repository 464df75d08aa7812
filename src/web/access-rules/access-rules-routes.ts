import { Router, type Request, type Response } from 'express';
import {
  accessRulesFields,
  accessRulesForm,
  plainRulesFields,
  storedRulesValues,
  type AccessRulesValues,
} from '../../access-rules/access-rules-form.ts';
import { findRulesOf } from '../../access-rules/access-rules-repository.ts';
import type { RuleEffects } from '../../access-rules/rule-effects-repository.ts';
import { RulesConfirmationRequiredError, saveAccessRules } from '../../access-rules/save-access-rules.ts';
import { unlessZero } from '../../account-actions/account-action.ts';
import { findAdminFor } from '../../admin-actions/find-visible-admin.ts';
import type { AdminRef } from '../../admins/admin-repository.ts';
import { isRoot } from '../../admins/scope.ts';
import { parseForm } from '../../forms/parse-form.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { formDraft, restoredDraft } from '../page/form-draft.ts';
import { idFrom, typedValues } from '../page/form.ts';
import { requireReauthentication } from '../page/reauthentication.ts';
import { saveForm } from '../page/save-form.ts';
import { accessRulesPage } from './access-rules-page.ts';

interface FormMessages {
  errors: Record<string, string>;
  /** The sentences about who is affected, and the value of the checkbox that confirms it. */
  effects?: { sentences: string[]; confirmation: string };
}

/** The Access Rules pages of the person's own admin and of every admin below it. */
export function accessRulesRoutes(services: Services): Router {
  const router = Router();
  const { database } = services;

  router.get(paths.accessRules, signedIn, (request, response) => {
    response.redirect(303, paths.accessRulesOf(actorOfRequest(request).adminId));
  });

  router.get(paths.accessRulesOf(':id'), signedIn, async (request, response) => {
    const admin = await adminFrom(request);
    const own = await findRulesOf(database, admin.id);
    const before = await restoredDraft(services, request, plainRulesFields);
    const values = { ...storedRulesValues(own, isRoot({ adminPath: admin.path })), ...before };
    await showForm(request, response, admin, values, { errors: {} });
  });

  const draft = formDraft(services, { fields: plainRulesFields });
  router.post(paths.accessRulesOf(':id'), signedIn, draft, async (request, response) => {
    const admin = await adminFrom(request);
    const values = typedValues(request, accessRulesFields);
    const form = parseForm(accessRulesForm(request.t), values);
    if (!form.ok) return showForm(request, response, admin, values, { errors: form.errors });
    const errors = await requireReauthentication(services, request);
    if (Object.keys(errors).length > 0) return showForm(request, response, admin, values, { errors });
    try {
      await saveForm(
        request,
        response,
        paths.accessRulesOf(admin.id),
        async () => {
          const actor = actorOfRequest(request);
          const done = await saveAccessRules(services, actor, admin, form.value, values.version);
          return done(request.t);
        },
        (refused, current) =>
          showForm(request, response, admin, { ...values, ...current }, { errors: refused }),
      );
    } catch (error) {
      if (!(error instanceof RulesConfirmationRequiredError)) throw error;
      const { effects, confirmation } = error;
      const { timeZone } = actorOfRequest(request);
      await showForm(request, response, admin, values, {
        errors: { confirmed: request.t.accessRules.effects.confirmFirst },
        effects: { sentences: effectSentences(request.t, effects, timeZone), confirmation },
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
    values: AccessRulesValues,
    { errors, effects }: FormMessages,
  ): Promise<void> {
    response.page('access-rules/access-rules', {
      ...(await accessRulesPage(services, request, admin)),
      values,
      errors,
      effects: effects ?? null,
    });
  }

  return router;
}

/** Says how many technicians the rules affect, and when. Leaves out a rule that affects none. */
function effectSentences(t: Catalogue, effects: RuleEffects, timeZone: string): string[] {
  return (['unused', 'invitation'] as const).flatMap((kind) => {
    const { count, from } = effects[kind];
    const date = t.formats.date(from, timeZone);
    return unlessZero(count, (number) => t.accessRules.effects[kind]({ ...number, date }));
  });
}
