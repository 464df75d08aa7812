import type { Knex } from 'knex';
import { lockAdminBelow, type AdminRef } from '../admins/admin-repository.ts';
import { isRoot } from '../admins/scope.ts';
import type { Actor } from '../audit/actor.ts';
import { adminParty, partyOf } from '../audit/audit-party.ts';
import { changedFields } from '../audit/changed-fields.ts';
import { withTransaction } from '../audit/transaction.ts';
import { rejectStaleForm } from '../forms/form-version.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { Text } from '../locales/text.ts';
import type { Services } from '../services.ts';
import { requireAccess } from '../sessions/require-access.ts';
import { describeRule, editedRules, typedRules, type AccessRulesForm } from './access-rules-form.ts';
import {
  deleteRules,
  findNearestRules,
  findRulesOf,
  lockRules,
  storeRules,
} from './access-rules-repository.ts';
import { changedKinds, isOn, type AccessRules, type RuleKind } from './access-rules.ts';
import { cancelSomeOutdatedEnds } from './outdated-ends.ts';
import { findRuleEffects, type RuleEffects } from './rule-effects-repository.ts';

/** The rules would affect technicians soon, and the person has not confirmed the current numbers. */
export class RulesConfirmationRequiredError extends Error {
  override name = 'RulesConfirmationRequiredError';
  readonly effects: RuleEffects;
  /** The value that the form must send to confirm. It changes if the numbers of technicians change. */
  readonly confirmation: string;

  constructor(effects: RuleEffects, confirmation: string) {
    super('The rules would affect technicians, which has to be confirmed');
    this.effects = effects;
    this.confirmation = confirmation;
  }
}

type Rules = AccessRules | undefined;

/**
 * Saves the rules of an admin, in a transaction of its own. Cancels scheduled ends that they don't call for any more.
 * Returns a message for the admin. Throws InvalidFormError, StaleFormError if someone else changed the
 * rules, RulesConfirmationRequiredError if technicians would be affected soon, NotFoundError if the admin is gone, and
 * AccessEndedError.
 */
export async function saveAccessRules(
  { database }: Services,
  actor: Actor,
  admin: AdminRef,
  form: AccessRulesForm,
  version: string,
): Promise<Text> {
  return withTransaction(database, async (transaction) => {
    const { sql } = transaction;
    const locked = await lockAdminBelow(sql, actor.adminPath, admin.id);
    if (!locked) throw new NotFoundError();
    await lockRules(sql);
    await requireAccess(sql, actor);
    const [own, before] = await rulesAt(sql, locked);
    const typed = typedRules(form);
    rejectStaleForm({
      thing: 'settings',
      version,
      stored: editedRules(own, isRoot({ adminPath: locked.path })),
      typed,
      describe: describeRule,
    });
    await store(sql, locked, form);
    const [ownNow, after] = await rulesAt(sql, locked);

    const kinds = changedKinds(before, after);
    if (kinds.length > 0) await requireConfirmed(sql, locked.path, kinds, after, form.confirmed);
    await cancelSomeOutdatedEnds(sql, locked.path);
    const changes = changedFields(['rules', 'unusedDays', 'invitationDays'], logged(own), logged(ownNow));
    if (Object.keys(changes).length > 0) {
      transaction.audit({
        action: 'change-access-rules',
        outcome: 'done',
        actor: partyOf(actor),
        subject: adminParty(locked),
        changes,
        origin: actor.origin,
      });
    }
    return ({ accessRules: { saved } }) => {
      if (form.mode !== 'inherit') return saved[form.mode];
      return after && isOn(after) ? saved.inherited(after) : saved.none;
    };
  });
}

/** Returns the admin's own rules, and the rules that apply to it. */
async function rulesAt(sql: Knex, { id, path }: AdminRef): Promise<[Rules, Rules]> {
  return [await findRulesOf(sql, id), await findNearestRules(sql, path)];
}

async function store(sql: Knex, { id }: AdminRef, { mode, unusedDays, invitationDays }: AccessRulesForm) {
  if (mode === 'inherit') return deleteRules(sql, id);
  const days = mode === 'own' ? { unusedDays, invitationDays } : { unusedDays: null, invitationDays: null };
  return storeRules(sql, { adminId: id, ...days });
}

async function requireConfirmed(
  sql: Knex,
  adminPath: string,
  kinds: readonly RuleKind[],
  rules: Rules,
  confirmed: string,
): Promise<void> {
  const effects = await findRuleEffects(sql, adminPath, {
    unusedDays: kinds.includes('unused') ? (rules?.unusedDays ?? null) : null,
    invitationDays: kinds.includes('invitation') ? (rules?.invitationDays ?? null) : null,
  });
  const { unused, invitation } = effects;
  const confirmation = `${unused.count}/${invitation.count}`;
  if (unused.count + invitation.count > 0 && confirmed !== confirmation) {
    throw new RulesConfirmationRequiredError(effects, confirmation);
  }
}

/** Returns the rules as the audit log stores them. */
function logged(rules: Rules) {
  return {
    rules: rules ? (isOn(rules) ? 'on' : 'off') : 'inherited',
    unusedDays: rules?.unusedDays?.toString() ?? null,
    invitationDays: rules?.invitationDays?.toString() ?? null,
  };
}
