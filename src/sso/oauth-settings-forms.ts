import { z } from 'zod';
import type { OAuthSettings } from './oauth-settings.ts';

/** What a level does: take what counts above, have a provider of its own, or offer none. */
const modes = ['inherit', 'own', 'off'] as const;
type Mode = (typeof modes)[number];

const URL_LIMIT = 500;

const line = (limit: number, sentence: string) =>
  z
    .string()
    .transform((text) => text.trim())
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
    mode: z.enum(modes, 'Choose what counts at this level.'),
    issuer: webAddress('Type a URL like https://login.acme.example.').transform((text) =>
      text.endsWith(DISCOVERY) ? text.slice(0, -DISCOVERY.length) : text,
    ),
    clientId: line(300, 'A client ID is one line of 300 characters at most.'),
    clientSecret: z.string().max(1000, 'A client secret has 1,000 characters at most.'),
    keptSecret: z.string(),
    scopes: line(300, 'Scopes are one line of 300 characters at most.').transform((text) =>
      [...new Set(['openid', ...text.split(/\s+/).filter(Boolean)])].join(' '),
    ),
    buttonText: line(60, 'The button’s text is one line of 60 characters at most.'),
    addressesCountAsVerified: checkbox,
    requireCode: checkbox,
    signOutAtProvider: checkbox,
    changePasswordUrl: webAddress(
      'Type a URL like https://login.acme.example/password, or leave this empty.',
    ),
    confirmed: z.string(),
  })
  .superRefine(({ mode, issuer, clientId, scopes }, context) => {
    const needed = mode === 'own';
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (needed && issuer === '') refuse('issuer', 'Type the provider’s issuer URL.');
    if (needed && clientId === '')
      refuse('clientId', 'Type the client ID that the provider gave this console.');
    if (!scopes.split(' ').every((scope) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope))) {
      refuse('scopes', 'Type scopes with a space between them, like: openid email profile');
    }
  });

export type OAuthSettingsForm = z.infer<typeof oauthSettingsForm>;

/** The form as it stands before anybody types: what is stored, or what is usual. */
export function storedValues(own: OAuthSettings | undefined, isRoot: boolean): OAuthSettingsValues {
  const unset: Mode = isRoot ? 'off' : 'inherit';
  const tick = (on: boolean | undefined) => (on ? 'yes' : '');
  return {
    mode: own ? (own.enabled ? 'own' : 'off') : unset,
    issuer: own?.issuer ?? '',
    clientId: own?.clientId ?? '',
    clientSecret: '',
    keptSecret: '',
    scopes: own?.scopes ?? 'openid email profile',
    buttonText: own?.buttonText ?? '',
    addressesCountAsVerified: tick(own?.addressesCountAsVerified),
    requireCode: tick(own?.requireCode),
    signOutAtProvider: tick(own?.signOutAtProvider),
    changePasswordUrl: own?.changePasswordUrl ?? '',
    confirmed: '',
  };
}
