import { lockAdminBelow } from '../admins/admin-repository.ts';
import type { Actor } from '../audit/actor.ts';
import { adminParty, partyOf } from '../audit/audit-party.ts';
import { RefusedError } from '../forms/form-errors.ts';
import { formatCount } from '../lib/numbers.ts';
import type { Services } from '../services.ts';
import { perform } from '../sessions/perform.ts';
import { findOpenReview, insertReview } from './access-review-repository.ts';
import { REVIEW_LIMIT } from './access-review.ts';
import { countTechniciansBelow, insertItems } from './review-item-repository.ts';

/**
 * Starts a review of the technicians of the actor's admin and of those below it. Returns its ID, or that of the open
 * review if there is one. Throws RefusedError if there are no technicians, or more than REVIEW_LIMIT.
 */
export function startReview(services: Services, actor: Actor): Promise<number> {
  return perform(services, actor, {
    outOfScope: { what: `admin ${actor.adminId}`, isOutOfScope: () => Promise.resolve(false) },
    lock: (sql) => lockAdminBelow(sql, actor.adminPath, actor.adminId),
    decide: () => undefined,
    refusalOf: () => undefined,
    async effect(transaction, admin) {
      const { sql } = transaction;
      if ((await countTechniciansBelow(sql, admin.path)) > REVIEW_LIMIT)
        throw new RefusedError((t) => t.reviews.start.tooMany({ limit: REVIEW_LIMIT }));
      const row = {
        adminId: admin.id,
        adminName: admin.name,
        startedById: actor.accountId,
        startedBy: actor.username,
      };
      let id = await insertReview(sql, row);
      while (id === undefined) {
        const open = await findOpenReview(sql, admin.id);
        if (open) return open.id;
        // The open review has just been signed off, so a new one can start.
        id = await insertReview(sql, row);
      }
      const technicians = await insertItems(sql, id, admin.path);
      if (technicians === 0) throw new RefusedError((t) => t.reviews.start.noTechnicians);
      transaction.audit({
        action: 'start-review',
        outcome: 'done',
        actor: partyOf(actor),
        subject: adminParty(admin),
        changes: {
          review: { before: null, after: String(id) },
          technicians: { before: null, after: formatCount(technicians) },
        },
        origin: actor.origin,
      });
      return id;
    },
  });
}
