import { changedFields } from '../audit/changed-fields.ts';
import { editedPanel, typedPanel, type PanelForm } from './panel-form.ts';
import type { ListedPanel } from './panel.ts';

/**
 * Lists the changed settings for the audit log. `stored` is undefined for a new panel, and `sealed` is the credential to
 * store. For the credential, says only whether it was set, replaced or removed.
 */
export function changedPanel(stored: ListedPanel | undefined, form: PanelForm, sealed: string | null) {
  const shown = (values: ReturnType<typeof editedPanel> | undefined) => ({
    name: values?.name ?? null,
    'panel origin': values?.origin ?? null,
    'panel start': values?.startPath ?? null,
    'panel admins': listed(values?.admins),
    'panel credential': values
      ? values.credentialKind === 'none'
        ? 'none'
        : `${values.credentialKind} ${values.credentialName}`
      : null,
    'panel read methods': values?.readMethods ?? null,
    'panel change paths': listed(values?.changePaths),
    'panel read paths': listed(values?.readPaths),
    'panel state': values ? (values.enabled === 'yes' ? 'on' : 'off') : null,
  });
  const [old, now] = [shown(stored && editedPanel(stored)), shown(typedPanel(form, ''))];
  const changes = changedFields(Object.keys(now) as (keyof typeof now)[], old, now);
  const before = stored?.sealedCredential ?? null;
  if (before === sealed) return changes;
  const secret = {
    before: before === null ? null : 'set',
    after: sealed === null ? null : before === null ? 'set' : 'replaced',
  };
  return { ...changes, 'panel secret': secret };
}

/** Returns the lines in one line, or null if there are none. */
function listed(lines: string | undefined): string | null {
  return lines?.replaceAll('\n', ', ') || null;
}
