import { z } from 'zod';
import { endDateField } from '../../accounts/account-fields.ts';
import { trimTyped } from '../../lib/typed-text.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { reviewDecisions } from '../../reviews/access-review.ts';
import { REASON_LIMIT } from '../../forms/reason-limit.ts';

export const decisionFields = ['decision', 'accessEndsOn', 'note', 'version'] as const;

export const decisionForm = (t: Catalogue) =>
  z.object({
    decision: z.enum(reviewDecisions, t.reviews.decision.missing),
    accessEndsOn: endDateField(t),
    note: z
      .string()
      .transform((text) => trimTyped(text.replaceAll('\r\n', '\n')))
      .pipe(z.string().max(REASON_LIMIT, t.reviews.decision.noteTooLong({ limit: REASON_LIMIT }))),
  });
