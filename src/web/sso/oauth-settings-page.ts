import type { Request } from 'express';
import type { AdminRef } from '../../admins/admin-repository.ts';
import { actorOfRequest } from '../http/guards.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { reauthenticationPrompt } from '../page/reauthentication.ts';
import { fieldLimits } from '../../sso/settings/oauth-settings-form.ts';
import type { OAuthSettings } from '../../sso/settings/oauth-settings.ts';
import {
  findNearestSettings,
  findSettingsOf,
  listOverrides,
} from '../../sso/settings/oauth-settings-repository.ts';

/** Returns the parts of the OAuth Settings page other than the form's values. */
export async function oauthSettingsPage(services: Services, request: Request, admin: AdminRef) {
  const { config, database } = services;
  const parentPath = admin.path.split('.').slice(0, -1).join('.');
  const [own, above, overrides] = await Promise.all([
    findSettingsOf(database, admin.id),
    parentPath === '' ? undefined : findNearestSettings(database, parentPath),
    listOverrides(database, admin.path),
  ]);
  const labels = request.t.sso.settings;
  const { name: adminName } = admin;
  const isOwnAdmin = admin.id === actorOfRequest(request).adminId;
  return {
    title: isOwnAdmin ? labels.title : labels.titleFor({ adminName }),
    introduction: labels.introduction({ adminName }),
    action: paths.oauthSettingsOf(admin.id),
    source: sourceOf(labels.source, adminName, own, above),
    limits: fieldLimits,
    inherited: parentPath === '' ? null : inheritedLabel(labels.modes, above),
    hasSecret: own?.sealedSecret !== undefined && own.sealedSecret !== null,
    register: {
      redirectUri: config.origin + paths.ssoCallback(admin.id),
      signedOutUri: config.origin + paths.signIn,
      backChannelUri: config.origin + paths.ssoBackChannelLogout(admin.id),
    },
    overrides: overrides.map(({ adminId, adminName, enabled, issuer }) => ({
      name: adminName,
      href: paths.oauthSettingsOf(adminId),
      what: enabled ? (issuer ?? '') : labels.overrideOff,
    })),
    reauthentication: reauthenticationPrompt(services, request),
  };
}

type Labels = Catalogue['sso']['settings'];
type Settings = OAuthSettings | undefined;

/** Says where the admin's current settings come from. */
function sourceOf(texts: Labels['source'], adminName: string, own: Settings, above: Settings): string {
  if (own && above) {
    const overriding = own.enabled ? texts.ownOverriding : texts.offOverriding;
    return overriding({ adminName, above: above.adminName });
  }
  if (own) return (own.enabled ? texts.own : texts.off)({ adminName });
  if (!above) return texts.none;
  const { adminName: name, issuer, enabled } = above;
  return enabled
    ? texts.inherited({ above: name, issuer: issuer ?? '' })
    : texts.inheritedOff({ above: name });
}

function inheritedLabel(modes: Labels['modes'], above: Settings): string {
  if (!above) return modes.inheritNone;
  const { adminName: name, issuer, enabled } = above;
  return enabled ? modes.inherit({ above: name, issuer: issuer ?? '' }) : modes.inheritOff({ above: name });
}
