import { Router, type Request, type Response } from 'express';
import { versionOf } from '../../forms/form-version.ts';
import { parseForm } from '../../forms/parse-form.ts';
import { paths } from '../../paths.ts';
import { timeZoneLabel } from '../../profile/time-zones.ts';
import { reviewDecisions, type ReviewDecision } from '../../reviews/access-review.ts';
import { decidedValues, decideOnTechnician } from '../../reviews/decide.ts';
import { findReviewedFor, type ReviewedTechnician } from '../../reviews/find-review.ts';
import { ReviewRefusedError, reviewReasonText } from '../../reviews/review-errors.ts';
import { reasonAgainst } from '../../reviews/decision-policy.ts';
import type { Services } from '../../services.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { backTo, urlWithReturn } from '../http/return-to.ts';
import { REASON_LIMIT } from '../../forms/reason-limit.ts';
import { formDraft, restoredDraft } from '../page/form-draft.ts';
import { idFrom, typedValues } from '../page/form.ts';
import { saveForm } from '../page/save-form.ts';
import { decisionFields, decisionForm } from './decision-form.ts';
import { reviewItemRow } from './review-item-row.ts';

/** Serves the decision about one technician of an open access review. */
export function reviewedTechnicianRoutes(services: Services): Router {
  const router = Router();
  const path = paths.reviewedTechnician(':id');

  router.get(path, signedIn, async (request, response) => {
    const target = await targetOf(request);
    if (target.review.signOff) return response.redirect(303, paths.accessReviewReport(target.review.id));
    requireDecidable(request, target);
    const stored = decidedValues(target.item);
    const before = await restoredDraft(services, request, decisionFields);
    showForm(request, response, target, before ?? { ...stored, version: versionOf(stored) }, {});
  });

  const draft = formDraft(services, { fields: decisionFields });
  router.post(path, signedIn, draft, async (request, response) => {
    const target = await targetOf(request);
    const values = typedValues(request, decisionFields);
    const form = parseForm(decisionForm(request.t), values);
    if (!form.ok) return showForm(request, response, target, values, form.errors);
    const { item, review } = target;
    await saveForm(
      request,
      response,
      backTo(paths.accessReview(review.id), request, `technician-${item.id}`),
      async () => {
        const { accessEndsOn, ...decided } = form.value;
        const endsOn = decided.decision === 'set-end-date' ? accessEndsOn : null;
        const seen = { version: values.version };
        const done = await decideOnTechnician(
          services,
          actorOfRequest(request),
          item.id,
          { ...decided, endsOn },
          seen,
        );
        const { email } = item.facts;
        return {
          text: done(request.t),
          about: { name: email, href: paths.technicianAction(item.accountId, 'edit') },
        };
      },
      async (errors, current) =>
        showForm(request, response, await targetOf(request), { ...values, ...current }, errors),
    );
  });

  function targetOf(request: Request): Promise<ReviewedTechnician> {
    return findReviewedFor(services, actorOfRequest(request), idFrom(request.params['id']));
  }

  return router;
}

/** Throws ReviewRefusedError if there is no decision to make, because the technician is gone or is the reader. */
function requireDecidable(request: Request, { review, account }: ReviewedTechnician): void {
  const reason = reasonAgainst('keep', actorOfRequest(request), review, account);
  if (reason) throw new ReviewRefusedError(reason, account);
}

function showForm(
  request: Request,
  response: Response,
  { review, item, account }: ReviewedTechnician,
  values: Record<(typeof decisionFields)[number], string>,
  errors: Record<string, string>,
): void {
  const { t } = request;
  const actor = actorOfRequest(request);
  const words = t.reviews.decision;
  response.page('reviews/decide', {
    title: words.title({ name: item.facts.email }),
    row: reviewItemRow(t, actor, item),
    values,
    errors,
    choices: reviewDecisions.map((value) => ({
      value,
      label: t.reviews.decisions[value],
      hint: words.hints[value],
      refusal: refusalText(request, value, { review, item, account }),
    })),
    endsOnHint: words.endsOnHint({ zone: timeZoneLabel(actor.timeZone) }),
    noteLimit: REASON_LIMIT,
    formAction: urlWithReturn(request),
    back: backTo(paths.accessReview(review.id), request, `technician-${item.id}`),
  });
}

/** Says why a decision is not possible, or returns null if it is. */
function refusalText(
  request: Request,
  decision: ReviewDecision,
  { review, account }: ReviewedTechnician,
): string | null {
  const reason = reasonAgainst(decision, actorOfRequest(request), review, account);
  return reason && reviewReasonText(request.t, reason, account);
}
