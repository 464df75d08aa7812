import type { Request } from 'express';
import { ruleLimits } from '../../access-rules/access-rules-form.ts';
import {
  findNearestRules,
  findRulesOf,
  listOverridingRules,
} from '../../access-rules/access-rules-repository.ts';
import { isOn, noticeDays, SECOND_WARNING_DAYS, type AccessRules } from '../../access-rules/access-rules.ts';
import { RULE_GRACE_DAYS } from '../../accounts/access-end-timing.ts';
import type { AdminRef } from '../../admins/admin-repository.ts';
import { listPath } from '../../lists/list-path.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { technicianList } from '../../technicians/technician-list-definition.ts';
import { actorOfRequest } from '../http/guards.ts';
import { reauthenticationPrompt } from '../page/reauthentication.ts';

/** Returns the parts of the Access Rules page other than the form's values. */
export async function accessRulesPage(services: Services, request: Request, admin: AdminRef) {
  const { database } = services;
  const parentPath = admin.path.split('.').slice(0, -1).join('.');
  const [own, above, overrides] = await Promise.all([
    findRulesOf(database, admin.id),
    parentPath === '' ? undefined : findNearestRules(database, parentPath),
    listOverridingRules(database, admin.path),
  ]);
  const labels = request.t.accessRules;
  const { name: adminName } = admin;
  const isOwnAdmin = admin.id === actorOfRequest(request).adminId;
  return {
    title: isOwnAdmin ? labels.title : labels.titleFor({ adminName }),
    introduction: labels.introduction({ adminName }),
    action: paths.accessRulesOf(admin.id),
    source: sourceOf(labels.source, adminName, own, above),
    rules: sentencesOf(labels.rules, own ?? above),
    inherited: parentPath === '' ? null : inheritedLabel(labels.modes, above),
    hints: {
      unusedDays: labels.daysHint(ruleLimits.unused),
      invitationDays: labels.daysHint(ruleLimits.invitation),
    },
    how: [
      labels.how.warnings({ first: noticeDays.unused, second: SECOND_WARNING_DAYS }),
      labels.how.signIn,
      labels.how.grace({ days: RULE_GRACE_DAYS }),
      labels.how.kept,
      labels.how.invitation,
    ],
    upcomingHref: listPath(technicianList, [
      { field: 'admin', match: 'below', values: [admin.name] },
      { field: 'upcoming-end', match: 'any', values: ['unused', 'invitation'] },
    ]),
    overrides: overrides.map((rules) => ({
      name: rules.adminName,
      href: paths.accessRulesOf(rules.adminId),
      what: inBrief(labels, rules),
    })),
    reauthentication: reauthenticationPrompt(services, request),
  };
}

type Labels = Catalogue['accessRules'];
type Rules = AccessRules | undefined;

/** Says where the admin's current rules come from. */
function sourceOf(texts: Labels['source'], adminName: string, own: Rules, above: Rules): string {
  if (own && above) {
    const overriding = isOn(own) ? texts.ownOverriding : texts.offOverriding;
    return overriding({ adminName, above: above.adminName });
  }
  if (own) return (isOn(own) ? texts.own : texts.off)({ adminName });
  if (!above) return texts.none;
  return (isOn(above) ? texts.inherited : texts.inheritedOff)({ above: above.adminName });
}

/** Says what the rules do, with a sentence for each one that is on. */
function sentencesOf(texts: Labels['rules'], rules: Rules): string[] {
  const { unusedDays = null, invitationDays = null } = rules ?? {};
  return [
    ...(unusedDays === null ? [] : [texts.unused({ days: unusedDays })]),
    ...(invitationDays === null ? [] : [texts.invitation({ days: invitationDays })]),
  ];
}

function inheritedLabel(modes: Labels['modes'], above: Rules): string {
  if (!above) return modes.inheritNone;
  return (isOn(above) ? modes.inherit : modes.inheritOff)({ above: above.adminName });
}

function inBrief(
  { inBrief: texts, overrideOff }: Labels,
  { unusedDays, invitationDays }: AccessRules,
): string {
  if (unusedDays !== null && invitationDays !== null) return texts.both({ unusedDays, invitationDays });
  if (unusedDays !== null) return texts.unused({ days: unusedDays });
  return invitationDays === null ? overrideOff : texts.invitation({ days: invitationDays });
}
