import { AuthorizationResponseError } from 'openid-client';
import type { Help } from '../../accounts/who-can-help.ts';
import { catalogues } from '../../locales/catalogues.ts';
import { ProviderError, providerErrorTexts, toProviderError } from './provider-error.ts';
import { FLOW_MINUTES, type FlowPurpose } from './sso-flow.ts';

interface SsoErrorPage {
  status: number;
  title: string;
  happened: string;
  next: string;
}

/** The error pages for Single Sign-On. `it` is the installation's name for Single Sign-On. */
const ssoErrorPages = {
  'not-offered': (it: string, _detail: string, { who }: Help) => ({
    status: 404,
    title: `${it} is not set up here`,
    happened: 'No provider is configured at this admin or above.',
    next: `Sign in with your password. If you can’t, ask ${who}.`,
  }),
  'unknown-flow': () => ({
    status: 400,
    title: 'This sign-in can’t continue here',
    happened: `It started in another browser or session, or more than ${catalogues.en.formats.duration(FLOW_MINUTES)} ago.`,
    next: 'Start again.',
  }),
  'opened-twice': () => ({
    status: 400,
    title: 'This page was opened a second time',
    happened: 'Each return from the provider works only once, and this one has been used.',
    next: 'If you are not signed in, start again.',
  }),
  cancelled: (it: string) => ({
    status: 403,
    title: `You cancelled at ${it}`,
    happened: 'Nothing was changed.',
    next: 'You can start again at any time.',
  }),
  'provider-refused': (it: string, detail: string, { who }: Help) => ({
    status: 502,
    title: `${it} refused the sign-in`,
    happened: `The provider’s answer was: ${detail}.`,
    next: `Try again. If the problem continues, send this answer to ${who}.`,
  }),
  'settings-changed': (it: string) => ({
    status: 409,
    title: `The settings for ${it} have changed`,
    happened: 'An admin changed the OAuth settings while you were signing in.',
    next: 'Start again.',
  }),
  'not-linked': (it: string, _detail: string, { askForLinkAccount }: Help) => ({
    status: 403,
    title: 'No login is linked to that account',
    happened: `You are signed in at ${it}, but no login here is linked to your account there.`,
    next: `If you were invited, open the link in that email. Otherwise sign in with your password. To link your login, ${askForLinkAccount}.`,
  }),
  'not-active': (_it: string, adminName: string, { who }: Help) => ({
    status: 403,
    title: 'This login is not active',
    happened: `Your login at ${adminName} has been deactivated.`,
    next: `If you need access, ask ${who}.`,
  }),
  'other-provider': (it: string, adminName: string, { who }: Help) => ({
    status: 403,
    title: `This login uses another ${it} provider`,
    happened: `Your login at ${adminName} is linked, but ${adminName} no longer uses the provider that you came from.`,
    next: `Use the sign-in page of ${adminName}, or sign in with your password. If neither works, ask ${who}.`,
  }),
  'other-address': (it: string, detail: string) => ({
    status: 403,
    title: 'That is not the invited address',
    happened: detail,
    next: `Nothing is linked yet, and the link still works. Sign out at ${it} and use the account with that address.`,
  }),
  'identity-taken': (it: string) => ({
    status: 409,
    title: 'That account is already linked',
    happened: `Your account at ${it} is linked to another login here.`,
    next: 'Use another account there, or unlink the other login first. Its owner can do this in their profile.',
  }),
  'link-dead': (_it: string, _detail: string, { askForLinkAccount }: Help) => ({
    status: 410,
    title: 'This link no longer works',
    happened: 'It was used, replaced or withdrawn, or it expired, while you were at the provider.',
    next: `If your login is already linked, sign in. Otherwise, to get a new link, ${askForLinkAccount}.`,
  }),
  'someone-else-signed-in': () => ({
    status: 409,
    title: 'Someone else is signed in',
    happened:
      'Someone else used this browser to sign in while you were at the provider. Nothing was changed.',
    next: 'Go back to the link. It asks before it ends their session.',
  }),
  'wrong-person': (it: string) => ({
    status: 403,
    title: 'You signed in as someone else',
    happened: `The account you used at ${it} is not the one this login is linked to.`,
    next: 'Nothing was changed. Try again with the right account.',
  }),
  'not-reauthenticated': (it: string, _detail: string, { who }: Help) => ({
    status: 403,
    title: 'We couldn’t confirm it’s you',
    happened: `${it} did not say that you have just signed in there.`,
    next: `Sign out there and try again. If the problem continues, turning on “Also ask for this console’s code” in OAuth Settings helps, because a code is enough then. If you can’t do this, ask ${who}.`,
  }),
  provider: (it: string, detail: string, { who }: Help) => ({
    status: 503,
    title: `${it} isn’t available right now`,
    happened: `We can’t use the provider because ${detail}.`,
    next: `Try again in a few minutes, or sign in with your password. If the problem continues, tell ${who}.`,
  }),
} satisfies Record<string, (it: string, detail: string, help: Help) => SsoErrorPage>;

export type SsoErrorCode = keyof typeof ssoErrorPages;

/** Single Sign-On could not continue. `errorCode` says why. Nothing is left half done. */
export class SsoError extends Error {
  override name = 'SsoError';
  readonly errorCode: SsoErrorCode;
  readonly detail: string;
  /** The purpose of the flow, if it is known. */
  readonly purpose: FlowPurpose | undefined;

  constructor(
    errorCode: SsoErrorCode,
    { detail = '', purpose, cause }: { detail?: string; purpose?: FlowPurpose; cause?: unknown } = {},
  ) {
    super(detail === '' ? errorCode : `${errorCode}: ${detail}`, { cause });
    this.errorCode = errorCode;
    this.detail = detail;
    this.purpose = purpose;
  }
}

/**
 * Returns the text and HTTP status of the page for an error. `ssoName` is the installation's name for Single Sign-On.
 */
export function ssoErrorPage({ errorCode, detail }: SsoError, ssoName: string, help: Help): SsoErrorPage {
  return ssoErrorPages[errorCode](ssoName, detail, help);
}

/** Converts errors from calls to a provider to an SsoError. Returns any unrelated error unchanged. */
export function ssoErrorFrom(error: unknown, purpose: FlowPurpose): unknown {
  if (error instanceof SsoError) return error;
  const sorted = toProviderError(error);
  if (sorted instanceof ProviderError) {
    return new SsoError('provider', { detail: providerErrorTexts[sorted.errorCode], purpose, cause: sorted });
  }
  if (sorted instanceof AuthorizationResponseError) {
    const providerCode = sorted.error.replace(/[^\x20-\x7e]/g, ' ').slice(0, 100);
    return providerCode === 'access_denied'
      ? new SsoError('cancelled', { purpose, cause: sorted })
      : new SsoError('provider-refused', { detail: providerCode, purpose, cause: sorted });
  }
  return sorted;
}
