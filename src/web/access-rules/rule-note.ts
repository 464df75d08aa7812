import type { Knex } from 'knex';
import { ruleKindOf } from '../../access-rules/access-rules.ts';
import { findAppliedRule } from '../../access-rules/rule-end-repository.ts';
import type { Account } from '../../accounts/account.ts';
import { isAtOrBelow } from '../../admins/scope.ts';
import type { Actor } from '../../audit/actor.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { paths } from '../../paths.ts';

/** What a rule will do to a technician. */
export interface RuleNote {
  text: string;
  /** The path of the page for the rule. Null if the actor may not see it. */
  href: string | null;
}

/** Says when a rule will end the technician's access, and whose rule it is. Returns null if no rule applies. */
export async function ruleNote(
  sql: Knex,
  { technicians: { edit }, formats }: Catalogue,
  actor: Actor,
  { id, status }: Pick<Account, 'id' | 'status'>,
): Promise<RuleNote | null> {
  const kind = ruleKindOf(status);
  const rule = kind && (await findAppliedRule(sql, kind, id));
  if (!kind || !rule) return null;
  const { days, adminId, adminName, adminPath, endsAt, isOnlyAccess } = rule;
  const texts = edit.accessRule;
  const sentence = kind === 'unused' && isOnlyAccess ? texts.onlyAccess : texts[kind];
  return {
    text: sentence({ days, adminName, date: formats.date(endsAt, actor.timeZone) }),
    href: isAtOrBelow(actor, adminPath) ? paths.accessRulesOf(adminId) : null,
  };
}
