import type { Request, Response } from 'express';
import type { Asked } from '../../account-actions/account-action.ts';
import type { Services } from '../../services.ts';
import { proofAsked, proveAgain } from './reauthentication.ts';
import { typedValues } from './form.ts';
import { typedBefore } from './form-draft.ts';
import { trimTyped } from '../../lib/typed-text.ts';

const REASON_LIMIT = 500;

/** The page before a change: see partials/confirmation. */
export interface Confirmation {
  title: string;
  /** "for Acme East": whose it is, where that is not one's own level. */
  forWhom: string | null;
  consequences: readonly string[];
  submit: string;
  back: string;
  /** Where “Cancel” could be taken for what the page is about. */
  backLabel?: string;
  asked: Asked;
  /** What was chosen before, and is posted along. */
  chosen?: Record<string, string>;
}

export interface Answer {
  reason: string;
  /** One sentence for each field that is wrong: nothing is done then, and the page comes again. */
  errors: Record<string, string>;
}

/** What the page's form was answered with. */
export async function answerOf(services: Services, request: Request, asked: Asked): Promise<Answer> {
  const reason = trimTyped(typedValues(request, ['reason']).reason);
  if (reason.length > REASON_LIMIT) {
    return { reason, errors: { reason: `A reason must be ${REASON_LIMIT} characters or fewer.` } };
  }
  return { reason, errors: asked.needsFreshProof ? await proveAgain(services, request) : {} };
}

/** What stands in the form when it is opened: nothing, or what was typed before the session ended. */
export async function answerBefore(services: Services, request: Request): Promise<Answer> {
  const before = await typedBefore(services, request, ['reason']);
  return { reason: before?.reason ?? '', errors: {} };
}

export function showConfirmation(
  request: Request,
  response: Response,
  { title, forWhom, consequences, submit, back, backLabel = 'Cancel', asked, chosen = {} }: Confirmation,
  { reason, errors }: Answer = { reason: '', errors: {} },
): void {
  response.page('partials/confirmation', {
    title,
    errors,
    confirmation: {
      title,
      forWhom,
      action: request.originalUrl,
      consequences,
      submit,
      danger: asked.danger,
      cancel: { href: back, label: backLabel },
      chosen: Object.entries(chosen).map(([name, value]) => ({ name, value })),
      ...questionsOf(request, asked, reason),
    },
  });
}

/** What is asked before a change, for partials/what-will-happen. */
export function questionsOf(request: Request, { takesReason, needsFreshProof }: Asked, reason: string) {
  return {
    reason: takesReason ? { value: reason, maxlength: REASON_LIMIT } : null,
    proof: needsFreshProof ? proofAsked(request) : null,
  };
}
