import type { Request, Response, Router } from 'express';
import type { ConfirmationRequirements } from '../../account-actions/account-action.ts';
import { inLanguageOf, InvalidFormError } from '../../forms/form-errors.ts';
import { REASON_LIMIT } from '../../forms/reason-limit.ts';
import { isDay } from '../../lib/times.ts';
import { trimTyped } from '../../lib/typed-text.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { timeZoneLabel } from '../../profile/time-zones.ts';
import type { Services } from '../../services.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { urlWithReturn } from '../http/return-to.ts';
import { redirectWithMessage, type Message } from './flash.ts';
import { hasField, textIn, typedValues } from './form.ts';
import { formDraft, restoredDraft } from './form-draft.ts';
import {
  isRecentlyAuthenticated,
  reauthenticationPrompt,
  requireReauthentication,
} from './reauthentication.ts';
import type { Locals } from './views.ts';

/** A change that a page describes before it is made. */
export interface ConfirmedChange<Target> {
  /** The path of the page. Its form is sent to the same path. */
  path: string;
  /** Finds the target in the URL. Throws NotFoundError if the actor may not see it. */
  find(request: Request): Promise<Target>;
  /** The page to go to if there is nothing to confirm. */
  instead?(target: Target): string | null;
  requirements(target: Target, t: Catalogue): ConfirmationRequirements;
  /** The fields whose text is restored if the session ends before the form is sent. */
  draftFields?: readonly string[];
  /** Fields that were chosen on an earlier page. The first page has them in its URL, and the form sends them along. */
  chosenFields?: readonly string[];
  /**
   * Describes the change. Throws RefusedError if it isn't allowed now, and InvalidFormError if `choose` has to come
   * first.
   */
  describe(request: Request, target: Target, chosen: Record<string, string>): Promise<Confirmation>;
  /** Shows the page where the person chooses, if the choice is missing or not valid. */
  choose?(request: Request, response: Response, errors: Record<string, string>): Promise<void>;
  /** Makes the change. Returns what was done, or null if the next page says so. */
  perform(request: Request, target: Target, input: ConfirmationInput): Promise<Message | string | null>;
  /** Where the person goes after the change. A fragment is the row that changed. */
  next(request: Request, target: Target): string;
}

/** What the page says. See partials/confirmation. */
export interface Confirmation {
  title: string;
  /** "for Acme East", or null if the change is for the actor's own admin. */
  adminSuffix?: string | null;
  introduction?: string;
  consequences: readonly string[];
  /** The label of the button, or null if the person cannot make the change. */
  submit: string | null;
  back: string;
  /** A label to use if “Cancel” could be mistaken for the change itself. */
  backLabel?: string;
  chosen?: Record<string, string>;
  /** A view that shows more than partials/confirmation, and its locals. */
  view?: { name: string; locals: Locals };
}

/** What the person typed. */
export interface ConfirmationInput {
  reason: string;
  /** The number of items, typed to confirm a change of many. */
  count: string;
  /** The new end date, or an empty text for none. */
  accessEndsOn: string;
  chosen: Record<string, string>;
}

/**
 * Serves the page before a change, and makes the change. GET changes nothing. POST makes the change if the person has
 * provided what it requires, such as a code if the last one is older than ten minutes. Otherwise it shows the page
 * again, with what the person typed.
 */
export function serveConfirmation<Target>(
  router: Router,
  services: Services,
  change: ConfirmedChange<Target>,
): void {
  const { path, chosenFields = [], draftFields = [] } = change;
  const draft = formDraft(services, { fields: draftFields });

  router.get(path, signedIn, async (request, response) => {
    const target = await change.find(request);
    const instead = change.instead?.(target);
    if (instead) return response.redirect(303, instead);
    await show(request, response, target, await firstInput(request), {});
  });

  router.post(path, signedIn, draft, async (request, response) => {
    const target = await change.find(request);
    const instead = change.instead?.(target);
    if (instead) return response.redirect(303, instead);
    const input = inputOf(typedValues(request, ['reason', 'count', 'accessEndsOn', ...chosenFields]));
    const requirements = change.requirements(target, request.t);
    // The access ended after the page was opened, so the page did not ask.
    if (requirements.takesEndDate && !hasField(request, 'accessEndsOn'))
      return show(request, response, target, input, {});
    let errors = checkFields(request.t, requirements, input);
    const needsCode = requirements.needsReauthentication && !isRecentlyAuthenticated(request);
    if (needsCode && Object.keys(errors).length === 0) {
      // Checking a code uses it up, so the change has to be possible now.
      const confirmation = await describe(request, response, target, input);
      if (!confirmation) return;
      if (confirmation.submit !== null) errors = await requireReauthentication(services, request);
      if (confirmation.submit === null || Object.keys(errors).length > 0)
        return showConfirmation(services, request, response, confirmation, requirements, input, errors);
    }
    if (Object.keys(errors).length > 0) return show(request, response, target, input, errors);
    try {
      const message = await change.perform(request, target, input);
      redirectWithMessage(request, response, change.next(request, target), message);
    } catch (error) {
      if (!(error instanceof InvalidFormError)) throw error;
      if (change.choose) return change.choose(request, response, inLanguageOf(request.t, error.errors));
      // The target has changed, so the page shows it as it is now.
      await show(
        request,
        response,
        await change.find(request),
        { ...input, chosen: {} },
        inLanguageOf(request.t, error.errors),
      );
    }
  });

  /** Returns what the person typed before the session ended. Otherwise, returns what the URL says. */
  async function firstInput(request: Request): Promise<ConfirmationInput> {
    const before = draftFields.length > 0 && (await restoredDraft(services, request, draftFields));
    return inputOf(before || textIn(request.query, chosenFields));
  }

  async function show(
    request: Request,
    response: Response,
    target: Target,
    input: ConfirmationInput,
    errors: Record<string, string>,
  ): Promise<void> {
    const confirmation = await describe(request, response, target, input);
    if (confirmation)
      showConfirmation(
        services,
        request,
        response,
        confirmation,
        change.requirements(target, request.t),
        input,
        errors,
      );
  }

  /** Describes the change. Returns undefined if the person has to choose first, and shows the page for that. */
  async function describe(
    request: Request,
    response: Response,
    target: Target,
    { chosen }: ConfirmationInput,
  ): Promise<Confirmation | undefined> {
    try {
      return await change.describe(request, target, chosen);
    } catch (error) {
      if (!(error instanceof InvalidFormError) || !change.choose) throw error;
      await change.choose(request, response, inLanguageOf(request.t, error.errors));
      return undefined;
    }
  }

  function inputOf({
    reason = '',
    count = '',
    accessEndsOn = '',
    ...chosen
  }: Record<string, string>): ConfirmationInput {
    return {
      reason: trimTyped(reason),
      count: trimTyped(count),
      accessEndsOn: trimTyped(accessEndsOn),
      chosen,
    };
  }
}

/** Returns an error for each of the three fields, reason, number and date, that isn't filled in correctly. */
function checkFields(
  { forms, validation }: Catalogue,
  { countToType, takesEndDate, takesReason }: ConfirmationRequirements,
  { reason, count, accessEndsOn }: ConfirmationInput,
): Record<string, string> {
  const errors: Record<string, string> = {};
  if (reason.length > REASON_LIMIT)
    errors['reason'] = forms.confirmation.reasonTooLong({ limit: REASON_LIMIT });
  if (takesReason === 'required' && reason === '') errors['reason'] = forms.confirmation.reasonMissing;
  if (takesEndDate && accessEndsOn !== '' && !isDay(accessEndsOn))
    errors['accessEndsOn'] = validation.accessEndsOn.invalid;
  if (takesEndDate === 'required' && accessEndsOn === '')
    errors['accessEndsOn'] = validation.accessEndsOn.missing;
  if (countToType && count.replaceAll(/[\s,.]/g, '') !== String(countToType.count)) {
    errors['count'] = forms.confirmation.wrongCount({ count: countToType.count });
  }
  return errors;
}

function showConfirmation(
  services: Services,
  request: Request,
  response: Response,
  {
    adminSuffix = null,
    introduction = '',
    back,
    backLabel = request.t.forms.cancel,
    chosen = {},
    view,
    ...page
  }: Confirmation,
  requirements: ConfirmationRequirements,
  { reason, count, accessEndsOn }: ConfirmationInput,
  errors: Record<string, string>,
): void {
  const { title, submit } = page;
  const { danger, takesReason, takesEndDate, countToType, needsReauthentication } =
    submit === null ? {} : requirements;
  const confirmation = {
    ...page,
    adminSuffix,
    introduction,
    action: urlWithReturn(request),
    danger,
    cancel: { href: back, label: backLabel },
    chosen: Object.entries(chosen).map(([name, value]) => ({ name, value })),
    reason: takesReason
      ? { value: reason, maxlength: REASON_LIMIT, isRequired: takesReason === 'required' }
      : null,
    endDate: takesEndDate ? { value: accessEndsOn, hint: endDateHint(request, takesEndDate) } : null,
    count: countToType ? { ...countToType, value: count } : null,
    reauthentication: needsReauthentication ? reauthenticationPrompt(services, request) : null,
  };
  response.page(view?.name ?? 'partials/confirmation', { ...view?.locals, title, errors, confirmation });
}

function endDateHint(request: Request, takes: true | 'required'): string {
  const { endDateHint: newDate, lastDayHint } = request.t.forms.confirmation;
  const zone = timeZoneLabel(actorOfRequest(request).timeZone);
  return takes === 'required' ? lastDayHint({ zone }) : newDate({ zone });
}
