import { createHash } from 'node:crypto';
import { InvalidFormError } from './form-errors.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import type { Text } from '../locales/text.ts';

/** Someone else changed what the form edits. The form is shown again with both values. */
export class StaleFormError extends InvalidFormError {
  override name = 'StaleFormError';
  /** What the form shows now: the new version, and the saved values of the fields that the person had not touched. */
  readonly current: Record<string, string>;

  constructor(errors: Record<string, Text>, current: Record<string, string>) {
    super(errors);
    this.current = current;
  }
}

interface EditedForm<Field extends string> {
  /** What someone else changed. */
  thing: keyof Catalogue['validation']['stale'];
  /** The form's `version` field. Empty for a request that didn't come from one of our pages, which is not compared. */
  version: string;
  /** Read from the locked row, in the same field order as the version. */
  stored: Record<Field, string>;
  typed: Record<Field, string>;
  /** How a value reads in a sentence. */
  describe?: (t: Catalogue, field: Field, value: string) => string;
}

/** Identifies the stored values that a form was filled in with, field by field. */
export function versionOf(stored: Record<string, string>): string {
  return Object.values(stored).map(fingerprint).join('.');
}

/** Returns the stored values together with their version, as the first values of a form. */
export function withVersion<Values extends Record<string, string>>(stored: Values) {
  return { ...stored, version: versionOf(stored) };
}

/**
 * Throws StaleFormError if saving would undo what someone else saved since the form was opened. A field that both sides
 * changed to the same value is not a conflict, so a form that is sent twice is accepted both times and saved once.
 */
export function rejectStaleForm<Field extends string>(form: EditedForm<Field>): void {
  const { thing, version, stored, typed, describe = quoted } = form;
  if (version === '') return;
  const shown = version.split('.');
  const conflicts = (Object.keys(stored) as Field[])
    .map((field, index) => ({ field, shown: shown[index], saved: stored[field], mine: typed[field] }))
    .filter(({ shown: before, saved, mine }) => fingerprint(saved) !== before && mine !== saved);
  if (conflicts.length === 0) return;
  const untouched = conflicts.filter(({ shown: before, mine }) => fingerprint(mine) === before);
  throw new StaleFormError(
    {
      '': (t) => t.validation.stale[thing],
      ...Object.fromEntries(
        conflicts.map(({ field, saved, mine }): [string, Text] => [
          field,
          (t) => t.validation.changed({ saved: describe(t, field, saved), typed: describe(t, field, mine) }),
        ]),
      ),
    },
    {
      ...Object.fromEntries(untouched.map(({ field, saved }) => [field, saved])),
      version: versionOf(stored),
    },
  );
}

function quoted({ validation }: Catalogue, _field: string, value: string): string {
  return value === '' ? validation.nothing : validation.quoted({ value });
}

function fingerprint(value: string): string {
  return createHash('sha256').update(value).digest('base64url').slice(0, 12);
}
