import { z } from 'zod';
import { versionOf } from '../../lib/form-version.ts';
import type { OAuthSettings } from './oauth-settings.ts';
import { trimTyped } from '../../lib/typed-text.ts';

/** The modes of an admin: inherit the settings from above, use its own provider, or turn SSO off. */
const modes = ['inherit', 'own', 'off'] as const;
type Mode = (typeof modes)[number];

const URL_LIMIT = 500;

const line = (limit: number, sentence: string) =>
  z
    .string()
    .transform(trimTyped)
    .pipe(
      z
        .string()
        .max(limit, sentence)
        .regex(/^\P{Cc}*$/u, sentence),
    );

const webAddress = (sentence: string) =>
  line(URL_LIMIT, sentence).refine(
    (text) => text === '' || /^https?:$/.test(URL.parse(text)?.protocol ?? ''),
    sentence,
  );

const checkbox = z.string().transform((text) => text === 'yes');

const DISCOVERY = '/.well-known/openid-configuration';

export const plainSettingsFields = [
  'mode',
  'issuer',
  'clientId',
  'scopes',
  'buttonText',
  'addressesCountAsVerified',
  'requireCode',
  'signOutAtProvider',
  'changePasswordUrl',
  'version',
] as const;

export const oauthSettingsFields = [
  ...plainSettingsFields,
  'clientSecret',
  'keptSecret',
  'confirmed',
] as const;

export type OAuthSettingsValues = Record<(typeof oauthSettingsFields)[number], string>;

export const oauthSettingsForm = z
  .object({
    mode: z.enum(modes, 'Select which settings this admin uses.'),
    issuer: webAddress('Enter a URL, for example https://login.acme.example').transform((text) =>
      text.endsWith(DISCOVERY) ? text.slice(0, -DISCOVERY.length) : text,
    ),
    clientId: line(300, 'A client ID must be one line of 300 characters or fewer.'),
    clientSecret: z
      .string()
      .transform(trimTyped)
      .pipe(z.string().max(1000, 'A client secret must be 1,000 characters or fewer.')),
    keptSecret: z.string(),
    scopes: line(300, 'Scopes must be one line of 300 characters or fewer.').transform((text) =>
      [...new Set(['openid', ...text.split(/\s+/).filter(Boolean)])].join(' '),
    ),
    buttonText: line(60, 'The button text must be one line of 60 characters or fewer.'),
    addressesCountAsVerified: checkbox,
    requireCode: checkbox,
    signOutAtProvider: checkbox,
    changePasswordUrl: webAddress(
      'Enter a URL, for example https://login.acme.example/password, or leave this empty.',
    ),
    confirmed: z.string(),
  })
  .superRefine(({ mode, issuer, clientId, scopes }, context) => {
    const needed = mode === 'own';
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (needed && issuer === '') refuse('issuer', 'Enter the provider’s issuer URL.');
    if (needed && clientId === '')
      refuse('clientId', 'Enter the client ID that the provider gave this console.');
    if (!scopes.split(' ').every((scope) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope))) {
      refuse('scopes', 'Enter scopes with a space between them, for example: openid email profile');
    }
  });

export type OAuthSettingsForm = z.infer<typeof oauthSettingsForm>;

const tick = (on: boolean | undefined) => (on ? 'yes' : '');

/** Returns the stored values that the OAuth Settings page edits, or the defaults. The client secret stays sealed. */
export function editedSettings(own: OAuthSettings | undefined, isRoot: boolean) {
  const unset: Mode = isRoot ? 'off' : 'inherit';
  return {
    mode: own ? (own.enabled ? 'own' : 'off') : unset,
    issuer: own?.issuer ?? '',
    clientId: own?.clientId ?? '',
    clientSecret: own?.sealedSecret ?? '',
    scopes: own?.scopes ?? 'openid email profile',
    buttonText: own?.buttonText ?? '',
    addressesCountAsVerified: tick(own?.addressesCountAsVerified),
    requireCode: tick(own?.requireCode),
    signOutAtProvider: tick(own?.signOutAtProvider),
    changePasswordUrl: own?.changePasswordUrl ?? '',
  };
}

/** Returns the initial values of the form. They never contain the client secret. */
export function storedValues(own: OAuthSettings | undefined, isRoot: boolean): OAuthSettingsValues {
  const stored = editedSettings(own, isRoot);
  return { ...stored, clientSecret: '', keptSecret: '', confirmed: '', version: versionOf(stored) };
}

/**
 * Returns the typed values for comparison with the stored ones. An empty client secret means the one from an earlier
 * submission, or the stored one.
 */
export function typedSettings(form: OAuthSettingsForm, storedSecret: string) {
  const { mode, issuer, clientId, scopes, buttonText, changePasswordUrl } = form;
  return {
    mode,
    issuer,
    clientId,
    clientSecret: form.clientSecret || form.keptSecret || storedSecret,
    scopes,
    buttonText,
    addressesCountAsVerified: tick(form.addressesCountAsVerified),
    requireCode: tick(form.requireCode),
    signOutAtProvider: tick(form.signOutAtProvider),
    changePasswordUrl,
  };
}

type EditedField = keyof ReturnType<typeof editedSettings>;
const ticks: readonly EditedField[] = ['addressesCountAsVerified', 'requireCode', 'signOutAtProvider'];

const modeLabels: Record<string, string> = { inherit: 'the settings above it', own: 'on', off: 'off' };

/** Describes a value for a sentence. Never shows a client secret. */
export function describeSetting(field: EditedField, value: string): string {
  if (field === 'mode') return `“${modeLabels[value] ?? value}”`;
  if (field === 'clientSecret') return value === '' ? 'no secret' : 'a different secret';
  if (ticks.includes(field)) return value === 'yes' ? 'on' : 'off';
  return value === '' ? 'nothing' : `“${value}”`;
}
