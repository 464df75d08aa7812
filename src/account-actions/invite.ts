import { notYourAdmin } from '../admins/admin.ts';
import { lockAdminBelow, type AdminRef } from '../admins/admin-repository.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { requireAccess } from '../sessions/require-access.ts';
import { issueFirstLink } from '../links/issue-link.ts';
import { linkLifetimes } from '../links/link.ts';
import { requesterOf } from '../mail/messages/message.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import type { Text } from '../locales/text.ts';
import { loggedEnd, requireFutureEnd } from '../accounts/access-end.ts';
import { storeAccessEnd } from '../accounts/access-end-repository.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { InvalidFormError } from '../forms/form-errors.ts';
import { insertAccount, type NewAccount } from '../accounts/account-repository.ts';
import { requireUnique } from '../accounts/uniqueness.ts';

/** The ID of something new, and what was done. */
export interface Added {
  id: number;
  done: Text;
}

/** What a new technician is given. */
export interface WantedTechnician extends Omit<NewAccount, 'role'> {
  /** The last day of access in the actor's time zone, as an ISO date. Without one, it doesn't end. */
  accessEndsOn?: string | null;
}

/** A new account, and how long its invitation works. */
export interface Invited {
  id: number;
  until: Date;
}

/**
 * Creates a pending technician and queues the invitation, in its own transaction. Returns its id and
 * what was done. Throws InvalidFormError.
 */
export async function invite(services: Services, actor: Actor, wanted: WantedTechnician): Promise<Added> {
  return withTransaction(services.database, (transaction) =>
    inviteWithin(services, transaction, actor, wanted),
  );
}

/** Does the same as invite, in the caller's transaction. */
export async function inviteWithin(
  services: Services,
  transaction: Transaction,
  actor: Actor,
  wanted: WantedTechnician,
): Promise<Added> {
  const admin = await lockAdminBelow(transaction.sql, actor.adminPath, wanted.adminId);
  await requireAccess(transaction.sql, actor);
  if (!admin) throw new InvalidFormError(notYourAdmin);
  if (!admin.isActive) {
    throw new InvalidFormError({ admin: (t) => t.validation.admin.inactive({ admin: admin.name }) });
  }
  const { email } = wanted;
  const { id, until } = await inviteAt(services, transaction, actor, admin, {
    ...wanted,
    role: 'technician',
  });
  const done: Text = ({ results, formats }) =>
    results.mailed.invitation({ email, until: formats.time(until, actor.timeZone) });
  return { id, done };
}

/**
 * Invites an account of any role, in the caller's transaction. The caller has already checked that the actor may use
 * this admin. If it throws InvalidFormError, nothing has been written, so a batch can continue in the same transaction.
 */
export async function inviteAt(
  { keyring }: Services,
  transaction: Transaction,
  actor: Actor,
  admin: Pick<AdminRef, 'id' | 'name'>,
  wanted: WantedTechnician & Pick<NewAccount, 'role'>,
): Promise<Invited> {
  const end = wanted.accessEndsOn ? { on: wanted.accessEndsOn, zone: actor.timeZone } : null;
  if (end) await requireFutureEnd(transaction.sql, end.on, end.zone);
  const id = await insertAccount(transaction.sql, wanted, linkLifetimes.invitation);
  if (id === undefined) await requireUnique(transaction.sql, wanted);
  // Another account had the username or address when the insert failed, but no longer has it.
  if (id === undefined) throw new InvalidFormError({ username: (t) => t.validation.username.orEmailTaken });

  if (end) await storeAccessEnd(transaction.sql, id, end);
  const link = await issueFirstLink(transaction, keyring, {
    purpose: 'invitation',
    accountId: id,
    address: wanted.email,
    requestedBy: actor.username,
    cause: 'invite',
  });
  await queueMail(transaction, {
    message: 'invitation',
    accountId: id,
    adminId: admin.id,
    address: wanted.email,
    link,
    data: requesterOf(actor, { id, adminId: admin.id }),
  });
  transaction.audit({
    action: 'invite',
    outcome: 'done',
    actor: partyOf(actor),
    subject: { accountId: id, name: wanted.username, adminId: admin.id, adminName: admin.name },
    changes: {
      username: { before: null, after: wanted.username },
      email: { before: null, after: wanted.email },
      status: { before: null, after: 'pending' },
      ...(wanted.language && { language: { before: null, after: wanted.language } }),
      ...(end && { accessEndsOn: { before: null, after: loggedEnd(end) } }),
    },
    origin: actor.origin,
  });
  return { id, until: link.expiresAt };
}
