import { z } from 'zod';
import { versionOf } from '../forms/form-version.ts';
import { trimTyped } from '../lib/typed-text.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import { isOn, type AccessRules, type RuleKind } from './access-rules.ts';

/** The minimum and maximum number of days in each rule. The constraints of the database have the same numbers. */
export const ruleLimits: Record<RuleKind, { min: number; max: number }> = {
  unused: { min: 30, max: 730 },
  invitation: { min: 7, max: 365 },
};

/** The modes of an admin: inherit the rules from above, use its own, or turn the rules off. */
const modes = ['inherit', 'own', 'off'] as const;
type Mode = (typeof modes)[number];

export const plainRulesFields = ['mode', 'unusedDays', 'invitationDays', 'version'] as const;

export const accessRulesFields = [...plainRulesFields, 'confirmed'] as const;

export type AccessRulesValues = Record<(typeof accessRulesFields)[number], string>;

/** A whole number of days within the limits of the rule, or null for an empty field. */
function daysField({ validation }: Catalogue, kind: RuleKind) {
  const { min, max } = ruleLimits[kind];
  const isAllowed = (text: string) => /^\d{1,4}$/.test(text) && Number(text) >= min && Number(text) <= max;
  return z
    .string()
    .transform(trimTyped)
    .refine((text) => text === '' || isAllowed(text), validation.accessRules.days({ min, max }))
    .transform((text) => (text === '' ? null : Number(text)));
}

export function accessRulesForm(t: Catalogue) {
  const { mode, nothing } = t.validation.accessRules;
  return z
    .object({
      mode: z.enum(modes, mode),
      unusedDays: daysField(t, 'unused'),
      invitationDays: daysField(t, 'invitation'),
      confirmed: z.string(),
    })
    .refine((form) => form.mode !== 'own' || form.unusedDays !== null || form.invitationDays !== null, {
      path: ['unusedDays'],
      message: nothing,
    });
}

export type AccessRulesForm = z.infer<ReturnType<typeof accessRulesForm>>;

/** Returns the stored values that the page edits, or the defaults. */
export function editedRules(own: AccessRules | undefined, isRoot: boolean) {
  const unset: Mode = isRoot ? 'off' : 'inherit';
  return {
    mode: own ? (isOn(own) ? 'own' : 'off') : unset,
    unusedDays: own?.unusedDays?.toString() ?? '',
    invitationDays: own?.invitationDays?.toString() ?? '',
  };
}

/** Returns the initial values of the form. */
export function storedRulesValues(own: AccessRules | undefined, isRoot: boolean): AccessRulesValues {
  const stored = editedRules(own, isRoot);
  return { ...stored, confirmed: '', version: versionOf(stored) };
}

/** Returns the typed values for comparison with the stored ones. Only an admin with rules of its own stores days. */
export function typedRules({ mode, unusedDays, invitationDays }: AccessRulesForm) {
  const days = (number: number | null) => (mode === 'own' ? (number?.toString() ?? '') : '');
  return { mode, unusedDays: days(unusedDays), invitationDays: days(invitationDays) };
}

/** Describes a value for a sentence. */
export function describeRule({ validation }: Catalogue, field: string, value: string): string {
  if (field === 'mode') return validation.accessRules.modes[value as Mode];
  return value === '' ? validation.nothing : validation.quoted({ value });
}
