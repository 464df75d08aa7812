import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { createKeyring } from '../../src/lib/keyring.ts';
import { planKeys } from '../../src/sso-provider/signing-key-policy.ts';
import { currentKeys, replaceKeys } from '../../src/sso-provider/signing-keys.ts';
import { startProduct, type Begun, type Product, type Signed } from './product.ts';
import { startRunningProvider, type RunningProvider } from './running-provider.ts';
import { visit, type Visitor } from './visitor.ts';

const DAY = 24 * 60 * 60;

describe('which signing keys are published, used and deleted', () => {
  test.each([
    { why: 'without a key, one is created', ages: [], published: [], dropped: [], makesNew: true },
    { why: 'the only key signs, however new it is', ages: [0], published: [0], dropped: [], makesNew: false },
    {
      why: 'after a month, the next key is created',
      ages: [30],
      published: [0],
      dropped: [],
      makesNew: true,
    },
    {
      why: 'the next key is only published for a day',
      ages: [0.9, 31],
      published: [1, 0],
      dropped: [],
      makesNew: false,
    },
    {
      why: 'then it signs, and the old key stays published',
      ages: [1, 32],
      published: [0, 1],
      dropped: [],
      makesNew: false,
    },
    {
      why: 'after another day, the old key is deleted',
      ages: [2, 33],
      published: [0],
      dropped: [1],
      makesNew: false,
    },
    {
      why: 'after a year without a check, a new key is created',
      ages: [365, 400],
      published: [0],
      dropped: [1],
      makesNew: true,
    },
  ])('$why', ({ ages, published, dropped, makesNew }) => {
    const keys = ages.map((days, index) => ({ id: String(index), ageSeconds: days * DAY }));
    expect(planKeys(keys)).toEqual({
      published: published.map(String),
      dropped: dropped.map(String),
      makesNew,
    });
  });
});

const realNow = Date.now;
/** How far the clock of the process is ahead. */
let ahead = 0;
let provider: RunningProvider;
let product: Product;
let amy: Visitor;
beforeAll(async () => {
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + ahead);
  provider = await startRunningProvider();
  product = await startProduct(provider);
  amy = visit(provider);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await product.stop();
  await provider.stop();
});

/** Lets days pass for the keys, and the minute for which a process caches them. */
async function passDays(days: number): Promise<void> {
  await provider.services.database.raw(
    `update signing_keys set created_at = created_at - ? * interval '1 day'`,
    [days],
  );
  await publishedIds();
}

async function publishedIds(afterSeconds = 61): Promise<string[]> {
  ahead += afterSeconds * 1000;
  const answer = await fetch(`${provider.issuer}/jwks`);
  return ((await answer.json()) as JSONWebKeySet).keys.map(({ kid }) => kid ?? '');
}

async function signedFor(begun: Begun): Promise<Signed> {
  return begun.finish(await amy.comeBack(begun, provider.people.amy));
}

/** Checks the ID token with the currently published keys, and returns the ID of the key that signed it. */
async function signerOf({ idToken }: Signed): Promise<string | undefined> {
  const answer = await fetch(`${provider.issuer}/jwks`);
  const keys = createLocalJWKSet((await answer.json()) as JSONWebKeySet);
  const currentDate = new Date(Date.now());
  return (await jwtVerify(idToken, keys, { currentDate })).protectedHeader.kid;
}

const rows = () =>
  provider.services.database('signing_keys').select<{ id: string; sealed: string }[]>('id', 'sealed');

test('keys have 128 bits of security', async () => {
  const answer = await fetch(`${provider.issuer}/jwks`);
  const { keys } = (await answer.json()) as JSONWebKeySet;
  expect(keys.map(({ n = '' }) => Buffer.from(n, 'base64url').length * 8)).toEqual(keys.map(() => 3072));
});

test('keys are rotated in the middle of a sign-in without any effect on it', async () => {
  const before = await signedFor(await product.begin());
  const [first = ''] = await publishedIds();
  expect(await signerOf(before)).toBe(first);

  await passDays(31);
  const [signs, waits = ''] = await publishedIds();
  expect(signs).toBe(first);
  const visitor = visit(provider);
  const begun = await product.begin();
  expect((await visitor.open(begun.url)).heading).toBe('Sign in');
  await passDays(1);
  expect(await publishedIds()).toEqual([waits, first]);
  await visitor.signIn(provider.people.carla);
  const after = await begun.finish((await visitor.followRefresh()).url);
  expect(await signerOf(after)).toBe(waits);

  // Tokens signed with the old key are valid for another day.
  expect(await signerOf(before)).toBe(first);
  const withHint = await product.begin({ prompt: 'none', id_token_hint: before.idToken });
  expect((await signedFor(withHint)).claims['sub']).toBe(before.claims['sub']);
  await passDays(1);
  expect(await publishedIds()).toEqual([waits]);
  expect(await rows()).toHaveLength(1);
});

test('a code from before a rotation is redeemed for tokens signed with the new key', async () => {
  const [before] = await publishedIds();
  await publishedIds(30);
  const begun = await product.begin();
  const callback = await amy.comeBack(begun, provider.people.amy);
  await replaceKeys(provider.services);
  const [now] = await publishedIds(31);
  expect(now).not.toBe(before);
  expect(await signerOf(await begun.finish(callback))).toBe(now);
});

test('replaced keys are no longer valid, and the next sign-in uses the new one', async () => {
  const old = await signedFor(await product.begin());
  await replaceKeys(provider.services);
  expect(await publishedIds()).toEqual((await rows()).map(({ id }) => id));
  await expect(signerOf(old)).rejects.toThrow();
  const query = new URLSearchParams({ id_token_hint: old.idToken }).toString();
  expect((await amy.open(`${provider.issuer}/session/end?${query}`)).status).toBe(400);
  await signerOf(await signedFor(await product.begin()));
});

test('each key is encrypted separately, and can be decrypted with any secret key in the list', async () => {
  const { services } = provider;
  const [key] = await rows();
  expect(key?.sealed).not.toMatch(/"d"|"p"|kty/);
  expect(() => services.keyring.open(key?.sealed ?? '', 'signing-key:another')).toThrow();
  const secrets = provider.services.config.secretKeys;
  const own = createKeyring(secrets).secrets('sso-provider');
  const newer = createKeyring(['a newer secret of forty characters, or so', ...own]);
  const [opened] = await currentKeys({ ...services, keyring: newer });
  expect(opened?.kid).toBe(key?.id);
});

test('a key that no secret key can decrypt is replaced, and this is logged', async () => {
  const { services } = provider;
  const [lost] = await rows();
  const keyring = createKeyring(['a secret that sealed nothing here, at all']);
  const [made, ...more] = await currentKeys({ ...services, keyring });
  expect(more).toEqual([]);
  expect(made?.kid).not.toBe(lost?.id);
  expect(provider.logLines.join('\n')).toContain('a signing key cannot be decrypted');
  await replaceKeys(services);
});

test('if several processes find no key, only one of them creates it', async () => {
  await provider.services.database('signing_keys').delete();
  const found = await Promise.all(Array.from({ length: 8 }, () => currentKeys(provider.services)));
  expect(new Set(found.flat().map(({ kid }) => kid)).size).toBe(1);
  expect(await rows()).toHaveLength(1);
});
