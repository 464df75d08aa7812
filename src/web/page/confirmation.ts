import type { Request, Response } from 'express';
import type { ConfirmationRequirements } from '../../account-actions/account-action.ts';
import type { Services } from '../../services.ts';
import { reauthenticationPrompt, requireReauthentication } from './reauthentication.ts';
import { typedValues } from './form.ts';
import { formDraft, restoredDraft } from './form-draft.ts';
import { urlWithReturn } from '../http/return-to.ts';
import { trimTyped } from '../../lib/typed-text.ts';

const REASON_LIMIT = 500;

const confirmationFields = ['reason'] as const;

/** Declares the draft of a route that confirms a change. `page` is the path of its page, if it is not the route's. */
export function confirmationDraft(
  services: Services,
  { takesReason }: Pick<ConfirmationRequirements, 'takesReason'>,
  page?: string,
) {
  return formDraft(services, {
    ...(page !== undefined && { page }),
    fields: takesReason ? confirmationFields : [],
  });
}

/** The data of the page that confirms a change. See partials/confirmation. */
export interface Confirmation {
  title: string;
  /** "for Acme East", or null if the change is for the actor's own admin. */
  adminSuffix: string | null;
  consequences: readonly string[];
  submit: string;
  back: string;
  /** A label to use if “Cancel” could be mistaken for the change itself. */
  backLabel?: string;
  requirements: ConfirmationRequirements;
  /** Values that were chosen on an earlier page. The form sends them in hidden fields. */
  chosen?: Record<string, string>;
}

export interface ConfirmationInput {
  reason: string;
  /** One sentence for each invalid field. If there are any, nothing is changed and the page is shown again. */
  errors: Record<string, string>;
}

/**
 * Reads and checks the confirmation form. Uses up the code if the person has to confirm it's them. Throws
 * TooManyRequestsError if there were too many wrong codes.
 */
export async function readConfirmation(
  services: Services,
  request: Request,
  requirements: ConfirmationRequirements,
): Promise<ConfirmationInput> {
  const reason = trimTyped(typedValues(request, confirmationFields).reason);
  if (reason.length > REASON_LIMIT) {
    return { reason, errors: { reason: `A reason must be ${REASON_LIMIT} characters or fewer.` } };
  }
  return {
    reason,
    errors: requirements.needsReauthentication ? await requireReauthentication(services, request) : {},
  };
}

/** Returns the form's initial values. They are empty unless the person typed a reason before their session ended. */
export async function restoredConfirmation(services: Services, request: Request): Promise<ConfirmationInput> {
  const before = await restoredDraft(services, request, confirmationFields);
  return { reason: before?.reason ?? '', errors: {} };
}

/** Sends the confirmation page. The last argument has the typed reason and the errors, if the page is shown again. */
export function showConfirmation(
  request: Request,
  response: Response,
  {
    title,
    adminSuffix,
    consequences,
    submit,
    back,
    backLabel = 'Cancel',
    requirements,
    chosen = {},
  }: Confirmation,
  { reason, errors }: ConfirmationInput = { reason: '', errors: {} },
): void {
  response.page('partials/confirmation', {
    title,
    errors,
    confirmation: {
      title,
      adminSuffix,
      action: urlWithReturn(request),
      consequences,
      submit,
      danger: requirements.danger,
      cancel: { href: back, label: backLabel },
      chosen: Object.entries(chosen).map(([name, value]) => ({ name, value })),
      ...confirmationQuestions(request, requirements, reason),
    },
  });
}

/** Returns the fields that a change requires, for partials/consequences. */
export function confirmationQuestions(
  request: Request,
  { takesReason, needsReauthentication }: ConfirmationRequirements,
  reason: string,
) {
  return {
    reason: takesReason ? { value: reason, maxlength: REASON_LIMIT } : null,
    reauthentication: needsReauthentication ? reauthenticationPrompt(request) : null,
  };
}
