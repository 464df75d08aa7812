import { errors } from 'jose';
import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { sentenceFrom } from '../../lib/language-formats.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { AddressRefusedError, ResponseTooLargeError, PROVIDER_LIMIT_MS } from './provider-fetch.ts';

/** What is wrong with a provider. The catalogues have a sentence for each. */
export type ProviderErrorCode = keyof Catalogue['sso']['providerProblems'];

/** Returns the sentence that says what is wrong with a provider. */
export function providerProblem(
  { sso: { providerProblems } }: Catalogue,
  errorCode: ProviderErrorCode,
): string {
  return sentenceFrom(providerProblems[errorCode], { seconds: PROVIDER_LIMIT_MS / 1000 });
}

const MAX_DETAIL_LENGTH = 300;

/** A provider can't be used. `errorCode` says why. */
export class ProviderError extends Error {
  override name = 'ProviderError';
  readonly errorCode: ProviderErrorCode;
  /** More detail for an admin. It contains no secrets. */
  readonly detail: string;

  constructor(errorCode: ProviderErrorCode, detail = '', cause?: unknown) {
    // The provider may have written this text, so only a limited length of printable ASCII is kept.
    const line = detail.replace(/[^\x20-\x7e]/g, ' ').slice(0, MAX_DETAIL_LENGTH);
    super(`The provider can't be used: ${errorCode}${line && ` (${line})`}`, { cause });
    this.errorCode = errorCode;
    this.detail = line;
  }
}

/**
 * Runs code that reads a provider's responses. A library may throw any error on a bad response, so every error becomes
 * a ProviderError, except AuthorizationResponseError.
 */
export async function readingProvider<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const sorted = toProviderError(error);
    if (sorted instanceof ProviderError || sorted instanceof AuthorizationResponseError) throw sorted;
    throw new ProviderError('invalid-response', '', error);
  }
}

/** Converts errors of the libraries and the network to a ProviderError. Returns any other error unchanged. */
export function toProviderError(error: unknown): unknown {
  if (error instanceof ProviderError) return error;
  const chain = causesOf(error);
  if (chain.some((one) => one instanceof AddressRefusedError))
    return new ProviderError('address-refused', '', error);
  if (chain.some((one) => one instanceof ResponseTooLargeError))
    return new ProviderError('invalid-response', 'too large', error);
  if (chain.some(isTimeout)) return new ProviderError('slow', '', error);
  const network = chain.map(networkCodeOf).find(Boolean);
  if (network) return new ProviderError('unreachable', network, error);
  if (error instanceof AuthorizationResponseError) return error;
  if (error instanceof ResponseBodyError) {
    return new ProviderError(
      error.error === 'invalid_grant' ? 'code-refused' : 'client-refused',
      error.error,
      error,
    );
  }
  if (error instanceof WWWAuthenticateChallengeError) return new ProviderError('client-refused', '', error);
  if (error instanceof errors.JOSEError) {
    return new ProviderError(keyErrorCodes[error.code] ?? 'bad-token', error.code, error);
  }
  if (error instanceof ClientError)
    return new ProviderError(providerErrorCode(error.code), error.message, error);
  return error;
}

/** The errors of fetching the keys. All other JOSE errors mean that a token failed its checks. */
const keyErrorCodes: Record<string, ProviderErrorCode> = {
  [errors.JWKSTimeout.code]: 'slow',
  [errors.JWKSInvalid.code]: 'invalid-response',
  [errors.JOSEError.code]: 'invalid-response',
};

const notAsExpected = [
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_UNSUPPORTED_OPERATION',
];

function providerErrorCode(code: string | undefined): ProviderErrorCode {
  return code !== undefined && notAsExpected.includes(code) ? 'bad-token' : 'invalid-response';
}

interface Cause {
  name?: unknown;
  code?: unknown;
  cause?: unknown;
}

/** Returns the error and its causes, the outermost first. */
function causesOf(error: unknown): Cause[] {
  if (typeof error !== 'object' || error === null) return [];
  return [error, ...causesOf((error as Cause).cause)];
}

function isTimeout({ name }: Cause): boolean {
  return name === 'TimeoutError' || name === 'AbortError';
}

/** Matches network errors such as ECONNREFUSED and ENOTFOUND, and TLS errors about certificates. */
const networkCode = /^(E[A-Z]+(_AGAIN)?$|CERT_|UNABLE_|SELF_SIGNED|DEPTH_|HPE_|ERR_TLS|ERR_SSL)/;

function networkCodeOf({ code }: Cause): string | undefined {
  return typeof code === 'string' && networkCode.test(code) ? code : undefined;
}
