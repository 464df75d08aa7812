import { z } from 'zod';
import type { Catalogue } from '../../locales/catalogues.ts';
import { versionOf } from '../../forms/form-version.ts';
import type { OAuthSettings } from './oauth-settings.ts';
import { trimTyped } from '../../lib/typed-text.ts';

/** The modes of an admin: inherit the settings from above, use its own provider, or turn SSO off. */
const modes = ['inherit', 'own', 'off'] as const;
type Mode = (typeof modes)[number];

/** The maximum length of each kind of field, in characters. */
export const fieldLimits = { url: 500, line: 300, buttonText: 60, clientSecret: 1000 } as const;

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
  line(fieldLimits.url, sentence).refine(
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

export function oauthSettingsForm({ validation: { oauthSettings: text } }: Catalogue) {
  return z
    .object({
      mode: z.enum(modes, text.mode),
      issuer: webAddress(text.issuer).transform((url) =>
        url.endsWith(DISCOVERY) ? url.slice(0, -DISCOVERY.length) : url,
      ),
      clientId: line(fieldLimits.line, text.clientId({ limit: fieldLimits.line })),
      clientSecret: z
        .string()
        .transform(trimTyped)
        .pipe(
          z.string().max(fieldLimits.clientSecret, text.clientSecret({ limit: fieldLimits.clientSecret })),
        ),
      keptSecret: z.string(),
      scopes: line(fieldLimits.line, text.scopes({ limit: fieldLimits.line })).transform((scopes) =>
        [...new Set(['openid', ...scopes.split(/\s+/).filter(Boolean)])].join(' '),
      ),
      buttonText: line(fieldLimits.buttonText, text.buttonText({ limit: fieldLimits.buttonText })),
      addressesCountAsVerified: checkbox,
      requireCode: checkbox,
      signOutAtProvider: checkbox,
      changePasswordUrl: webAddress(text.changePasswordUrl),
      confirmed: z.string(),
    })
    .superRefine(({ mode, issuer, clientId, scopes }, context) => {
      const needed = mode === 'own';
      const refuse = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message });
      if (needed && issuer === '') refuse('issuer', text.issuerMissing);
      if (needed && clientId === '') refuse('clientId', text.clientIdMissing);
      if (!scopes.split(' ').every((scope) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope))) {
        refuse('scopes', text.scopesInvalid);
      }
    });
}

export type OAuthSettingsForm = z.infer<ReturnType<typeof oauthSettingsForm>>;

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

/** Describes a value for a sentence. Never shows a client secret. */
export function describeSetting({ validation }: Catalogue, field: EditedField, value: string): string {
  const { modes: modeTexts, on, off, noSecret, otherSecret } = validation.oauthSettings;
  if (field === 'mode') return modeTexts[value as Mode];
  if (field === 'clientSecret') return value === '' ? noSecret : otherSecret;
  if (ticks.includes(field)) return value === 'yes' ? on : off;
  return value === '' ? validation.nothing : validation.quoted({ value });
}
