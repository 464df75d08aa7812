import { ruleKindOf } from '../../access-rules/access-rules.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import type { ListedAccount } from '../../accounts/account.ts';

/**
 * Says when the access of an account ends or ended. If a rule ends it first, says that. Returns null if it has no end
 * date and no rule has scheduled anything.
 */
export function endNote(
  { actions: { accessEnded, accessEnds, unusedEnds, invitationEnds }, formats }: Catalogue,
  { accessEnd, endsByRuleAt, status }: Pick<ListedAccount, 'accessEnd' | 'endsByRuleAt' | 'status'>,
  timeZone: string,
): string | null {
  const rule = ruleKindOf(status);
  // The notes have days, so those are compared, the rule's in UTC.
  if (endsByRuleAt && rule && (!accessEnd || endsByRuleAt.toISOString() < accessEnd.on)) {
    const ends = { unused: unusedEnds, invitation: invitationEnds };
    return ends[rule]({ date: formats.date(endsByRuleAt, timeZone) });
  }
  if (!accessEnd) return null;
  const date = formats.day(accessEnd.on);
  return accessEnd.hasEnded ? accessEnded({ date }) : accessEnds({ date });
}
