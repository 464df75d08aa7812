import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import type { JSONWebKeySet } from 'jose';
import { startProduct, type Begun, type Product, type Signed } from '../product.ts';
import { startRunningProvider, type RunningProvider } from '../running-provider.ts';
import { visit, type Visitor } from '../visitor.ts';

/*
 * The OpenID Foundation's conformance tests for the config and basic profiles, RP-initiated and back-channel logout, by
 * the names of its suite's modules. docs/sso-provider.md lists them all, and which ones can't be tested here.
 */

export let provider: RunningProvider;
export let product: Product;
/** The browser in which Amy is signed in. */
export let amy: Visitor;
export let metadata: Record<string, unknown>;

beforeAll(async () => {
  provider = await startRunningProvider();
  product = await startProduct(provider);
  const answer = await fetch(`${provider.issuer}/.well-known/openid-configuration`);
  metadata = (await answer.json()) as Record<string, unknown>;
  amy = visit(provider);
  await amy.comeBack(await product.begin(), provider.people.amy);
});
afterAll(async () => {
  await product.stop();
  await provider.stop();
});
beforeEach(() => provider.services.database('rate_limit_buckets').delete());

/** Amy, who is already signed in, comes from the product with this request and returns to it. */
export async function asAmy(parameters: Record<string, string> = {}): Promise<Signed> {
  const begun = await product.begin(parameters);
  return begun.finish(await amy.comeBack(begun, provider.people.amy));
}

/** A code that has not been used yet. */
export async function codeOf(begun: Begun): Promise<string> {
  const callback = await amy.comeBack(begun, provider.people.amy);
  return new URL(callback).searchParams.get('code') ?? '';
}

export function exchange(begun: Begun, code: string, parameters: Record<string, string> = {}) {
  return product.requestTokens({
    grant_type: 'authorization_code',
    code,
    redirect_uri: product.redirectUri,
    code_verifier: begun.verifier,
    ...parameters,
  });
}

export const userinfo = (token: string, init: RequestInit = {}) =>
  fetch(`${provider.issuer}/userinfo`, { headers: { Authorization: `Bearer ${token}` }, ...init });

export async function publishedKeys(): Promise<JSONWebKeySet> {
  return (await (await fetch(String(metadata['jwks_uri']))).json()) as JSONWebKeySet;
}

/** The URL that a request of the product leads to if it is answered immediately. */
export async function answerTo(parameters: Record<string, string>, by = amy): Promise<URLSearchParams> {
  const { url } = await by.open((await product.begin(parameters)).url);
  expect(url).toMatch(product.redirectUri);
  return new URL(url).searchParams;
}
