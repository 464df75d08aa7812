import { AuthorizationResponseError } from 'openid-client';
import { helpSentence, type Help } from '../../accounts/who-can-help.ts';
import { sentenceFrom, type Sentence } from '../../lib/language-formats.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { ProviderError, providerProblem, toProviderError, type ProviderErrorCode } from './provider-error.ts';
import { FLOW_MINUTES, type FlowPurpose } from './sso-flow.ts';

/** Why Single Sign-On could not continue. The catalogues have the text of a page for each. */
export type SsoErrorCode = keyof Catalogue['sso']['errors'];

/** The HTTP status of the page for each error, and which sentence about help it ends with. */
const pages: Record<SsoErrorCode, { status: number; help?: keyof Catalogue['whoCanHelp'] }> = {
  'not-offered': { status: 404, help: 'ifYouNeedHelp' },
  'unknown-flow': { status: 400 },
  'opened-twice': { status: 400 },
  cancelled: { status: 403 },
  'provider-refused': { status: 502, help: 'ifTheProblemContinues' },
  'settings-changed': { status: 409 },
  'not-linked': { status: 403, help: 'askForLinkAccount' },
  'not-active': { status: 403, help: 'ifYouNeedHelp' },
  'other-provider': { status: 403, help: 'ifYouNeedHelp' },
  'no-address': { status: 403 },
  'other-address': { status: 403 },
  'unverified-address': { status: 403 },
  'identity-taken': { status: 409 },
  'link-dead': { status: 410, help: 'askForLinkAccount' },
  'someone-else-signed-in': { status: 409 },
  'wrong-person': { status: 403 },
  'not-reauthenticated': { status: 403, help: 'ifYouNeedHelp' },
  provider: { status: 503, help: 'ifTheProblemContinues' },
};

/** What the page of an error mentions. */
type SsoErrorFacts = {
  adminName?: string;
  /** The code that the provider sent. */
  answer?: string;
  /** The address at the provider, and the address that the link was sent to. */
  email?: string;
  invited?: string;
  problem?: ProviderErrorCode;
};

/** Single Sign-On could not continue. `errorCode` says why. Nothing is left half done. */
export class SsoError extends Error {
  override name = 'SsoError';
  readonly errorCode: SsoErrorCode;
  readonly facts: SsoErrorFacts;
  /** The purpose of the flow, if it is known. */
  readonly purpose: FlowPurpose | undefined;

  constructor(
    errorCode: SsoErrorCode,
    { facts = {}, purpose, cause }: { facts?: SsoErrorFacts; purpose?: FlowPurpose; cause?: unknown } = {},
  ) {
    super([errorCode, ...Object.values(facts)].join(' '), { cause });
    this.errorCode = errorCode;
    this.facts = facts;
    this.purpose = purpose;
  }
}

interface SsoErrorPage {
  status: number;
  title: string;
  happened: string;
  next: string;
}

interface Names {
  ssoName: string;
  minutes: number;
  adminName: string;
  answer: string;
  email: string;
  invited: string;
  problem: string;
}

/**
 * Returns the text and HTTP status of the page for an error. `ssoName` is the installation's name for Single Sign-On.
 */
export function ssoErrorPage(
  t: Catalogue,
  { errorCode, facts }: SsoError,
  ssoName: string,
  help: Help,
): SsoErrorPage {
  const { adminName = '', answer = '', email = '', invited = '' } = facts;
  const problem = facts.problem ? providerProblem(t, facts.problem) : '';
  const names = { ssoName, minutes: FLOW_MINUTES, adminName, answer, email, invited, problem };
  const {
    title,
    happened,
    next,
  }: Record<keyof Omit<SsoErrorPage, 'status'>, Sentence<Names>> = t.sso.errors[errorCode];
  const page = pages[errorCode];
  const nextSentences = [sentenceFrom(next, names)];
  if (page.help) nextSentences.push(helpSentence(help, t.whoCanHelp[page.help]));
  return {
    status: page.status,
    title: sentenceFrom(title, names),
    happened: sentenceFrom(happened, names),
    next: nextSentences.join(' '),
  };
}

/** Converts errors from calls to a provider to an SsoError. Returns any unrelated error unchanged. */
export function ssoErrorFrom(error: unknown, purpose: FlowPurpose): unknown {
  if (error instanceof SsoError) return error;
  const sorted = toProviderError(error);
  if (sorted instanceof ProviderError) {
    return new SsoError('provider', { facts: { problem: sorted.errorCode }, purpose, cause: sorted });
  }
  if (sorted instanceof AuthorizationResponseError) {
    const providerCode = sorted.error.replace(/[^\x20-\x7e]/g, ' ').slice(0, 100);
    return providerCode === 'access_denied'
      ? new SsoError('cancelled', { purpose, cause: sorted })
      : new SsoError('provider-refused', { facts: { answer: providerCode }, purpose, cause: sorted });
  }
  return sorted;
}
