import type { Request, Response } from 'express';
import type { ConfirmationRequirements } from '../../account-actions/account-action.ts';
import type { Services } from '../../services.ts';
import { reauthenticationPrompt, requireReauthentication } from './reauthentication.ts';
import { typedValues } from './form.ts';
import { restoredDraft } from './form-draft.ts';
import { trimTyped } from '../../lib/typed-text.ts';

const REASON_LIMIT = 500;

/** The page before a change: see partials/confirmation. */
export interface Confirmation {
  title: string;
  /** "for Acme East": whose it is, where that is not one's own level. */
  adminSuffix: string | null;
  consequences: readonly string[];
  submit: string;
  back: string;
  /** Where “Cancel” could be taken for what the page is about. */
  backLabel?: string;
  requirements: ConfirmationRequirements;
  /** What was chosen before, and is posted along. */
  chosen?: Record<string, string>;
}

export interface ConfirmationInput {
  reason: string;
  /** One sentence for each field that is wrong: nothing is done then, and the page comes again. */
  errors: Record<string, string>;
}

/** What the page's form was answered with. */
export async function readConfirmation(
  services: Services,
  request: Request,
  requirements: ConfirmationRequirements,
): Promise<ConfirmationInput> {
  const reason = trimTyped(typedValues(request, ['reason']).reason);
  if (reason.length > REASON_LIMIT) {
    return { reason, errors: { reason: `A reason must be ${REASON_LIMIT} characters or fewer.` } };
  }
  return {
    reason,
    errors: requirements.needsReauthentication ? await requireReauthentication(services, request) : {},
  };
}

/** What stands in the form when it is opened: nothing, or what was typed before the session ended. */
export async function restoredConfirmation(services: Services, request: Request): Promise<ConfirmationInput> {
  const before = await restoredDraft(services, request, ['reason']);
  return { reason: before?.reason ?? '', errors: {} };
}

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
      action: request.originalUrl,
      consequences,
      submit,
      danger: requirements.danger,
      cancel: { href: back, label: backLabel },
      chosen: Object.entries(chosen).map(([name, value]) => ({ name, value })),
      ...confirmationQuestions(request, requirements, reason),
    },
  });
}

/** What is asked before a change, for partials/what-will-happen. */
export function confirmationQuestions(
  request: Request,
  { takesReason, needsReauthentication }: ConfirmationRequirements,
  reason: string,
) {
  return {
    reason: takesReason ? { value: reason, maxlength: REASON_LIMIT } : null,
    proof: needsReauthentication ? reauthenticationPrompt(request) : null,
  };
}
