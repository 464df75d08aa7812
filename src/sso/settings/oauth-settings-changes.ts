import { changedFields } from '../../audit/changed-fields.ts';
import type { OAuthSettings } from './oauth-settings.ts';

type Settings = OAuthSettings | undefined;

/** Lists the changed settings for the audit log. For the secret, says only whether it was set, replaced or removed. */
export function changedSettings(before: Settings, after: Settings) {
  const shown = (settings: Settings) => ({
    state: settings ? (settings.enabled ? 'on' : 'off') : 'inherited',
    issuer: settings?.issuer ?? null,
    'client ID': settings?.clientId ?? null,
    scopes: settings?.scopes ?? null,
    'button text': settings?.buttonText ?? null,
    'addresses count as verified': settings ? String(settings.addressesCountAsVerified) : null,
    'asks for a code': settings ? String(settings.requireCode) : null,
    'sign-out at the provider': settings ? String(settings.signOutAtProvider) : null,
    'change-password URL': settings?.changePasswordUrl ?? null,
  });
  const [old, now] = [shown(before), shown(after)];
  const changes = changedFields(Object.keys(now) as (keyof typeof now)[], old, now);
  if (before?.sealedSecret === after?.sealedSecret) return changes;
  const secret = {
    before: before?.sealedSecret ? 'set' : null,
    after: after?.sealedSecret ? (before?.sealedSecret ? 'replaced' : 'set') : null,
  };
  return { ...changes, 'client secret': secret };
}
