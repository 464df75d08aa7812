import type { Request } from 'express';
import type { AdminRef } from '../../admins/admin-repository.ts';
import { actorOfRequest } from '../http/guards.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { reauthenticationPrompt } from '../page/reauthentication.ts';
import type { OAuthSettings } from '../../sso/settings/oauth-settings.ts';
import {
  findNearestSettings,
  findSettingsOf,
  listOverrides,
} from '../../sso/settings/oauth-settings-repository.ts';

/** Returns the parts of the OAuth Settings page other than the form's values. */
export async function oauthSettingsPage({ config, database }: Services, request: Request, admin: AdminRef) {
  const parentPath = admin.path.split('.').slice(0, -1).join('.');
  const [own, above, overrides] = await Promise.all([
    findSettingsOf(database, admin.id),
    parentPath === '' ? undefined : findNearestSettings(database, parentPath),
    listOverrides(database, admin.path),
  ]);
  const isOwnAdmin = admin.id === actorOfRequest(request).adminId;
  return {
    title: isOwnAdmin ? 'OAuth Settings' : `OAuth Settings for ${admin.name}`,
    introduction:
      `The OpenID Connect provider that people use to sign in at ${admin.name}, and at every admin below it ` +
      'without settings of its own.',
    action: paths.oauthSettingsOf(admin.id),
    source: sourceOf(admin, own, above),
    inherited: parentPath === '' ? null : inheritedLabel(above),
    hasSecret: own?.sealedSecret !== undefined && own.sealedSecret !== null,
    register: {
      redirectUri: config.origin + paths.ssoCallback(admin.id),
      signedOutUri: config.origin + paths.signIn,
      backChannelUri: config.origin + paths.ssoBackChannelLogout(admin.id),
    },
    overrides: overrides.map(({ adminId, adminName, enabled, issuer }) => ({
      name: adminName,
      href: paths.oauthSettingsOf(adminId),
      what: enabled ? (issuer ?? '') : 'Off',
    })),
    reauthentication: reauthenticationPrompt(request),
  };
}

/** Says where the admin's current settings come from. */
function sourceOf(admin: AdminRef, own: OAuthSettings | undefined, above: OAuthSettings | undefined): string {
  const overridden = above ? `, overriding the settings of ${above.adminName}` : '';
  if (own?.enabled) return `Set by ${admin.name}${overridden}.`;
  if (own) return `Turned off by ${admin.name}${overridden}.`;
  if (above?.enabled) return `Inherited from ${above.adminName}: ${above.issuer ?? ''}`;
  if (above) return `Off, inherited from ${above.adminName}.`;
  return 'Not set up here or above.';
}

function inheritedLabel(above: OAuthSettings | undefined): string {
  if (!above) return 'Use the settings of the admin above (there are none yet)';
  return `Use the settings of ${above.adminName} (${above.enabled ? (above.issuer ?? '') : 'off'})`;
}
