import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { hashRecoveryKey, newRecoveryKey } from '../../../src/two-factor/recovery-key.ts';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { codeAt, PASSWORD, type Person } from '../../harness/people.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { expireConfirmation, signedInAs } from '../../harness/signed-in.ts';

let harness: TestApp;
beforeAll(async () => {
  harness = await startTestApp();
});
afterAll(() => harness.stop());
beforeEach(async () => {
  const { database } = harness.services;
  await database('rate_limit_buckets').delete();
  await database('accounts').update({ wrong_codes: 0, totp_last_step: null });
});

async function passwordStep(person: Person): Promise<BrowserLike> {
  const browser = openBrowser(harness.app);
  await browser.get('/login');
  await browser.submit({ identifier: person.username, password: PASSWORD });
  return browser;
}

const codeNow = (person: Person) => codeAt(person.totpSecret ?? '', Date.now());

/** Replaces each digit with that of another script. */
const inDigits = (zero: number) => (code: string) =>
  code.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

const writings: Record<string, (code: string) => string> = {
  'an em dash and a line end': (code) => `${code.slice(0, 2)}\u2014${code.slice(2)}\r\n`,
  'no-break spaces and zero-width characters': (code) =>
    `\ufeff${code.slice(0, 3)}\u00a0\u200b${code.slice(3)}\u2060`,
  'Arabic-Indic digits': inDigits(0x0660),
  'Thai digits': inDigits(0x0e50),
};

const notCodes = ['12345', '1234567', '12345x', '+12345', '①23456', '123 456 789 012', 'AAAA-BBBB-CCCC'];

const notCounted = 'We didn’t count this as a wrong code.';

async function counters(person: Person) {
  const { database } = harness.services;
  const [account] = await database('accounts').where({ id: person.id }).select<[object]>('wrong_codes');
  return { ...account, buckets: await database('rate_limit_buckets').where('count', '>', 0) };
}

describe('T2 a code is accepted as people type it', () => {
  test.each(Object.keys(writings))('T2 at sign-in, with %s', async (name) => {
    const { amy } = harness.people;
    const browser = await passwordStep(amy);
    const page = await browser.submit({ code: writings[name]?.(codeNow(amy)) ?? '' });
    expect(page.url).toBe('/dashboard');
  });

  test('T2 at Two-Factor Setup', async () => {
    const { eve } = harness.people;
    const browser = await passwordStep(eve);
    const secret = (/id="secret">([A-Z2-7 ]+)</.exec(browser.page().html)?.[1] ?? '').replaceAll(' ', '');
    for (const typed of notCodes) {
      const page = await browser.submit({ code: typed });
      expect([page.status, page.url]).toEqual([422, '/two-factor/setup']);
      expect(page.text).toContain('A code has 6 digits.');
    }
    const code = inDigits(0x06f0)(codeAt(secret, Date.now()));
    expect((await browser.submit({ code: `${code.slice(0, 3)}\u00a0${code.slice(3)}` })).url).toBe(
      '/two-factor/recovery-key',
    );
  });

  test('T2 for a new authenticator app', async () => {
    const { will } = harness.people;
    const browser = await signedInAs(harness, will);
    await browser.get('/profile/two-factor');
    const page = await browser.submit({ current: PASSWORD, code: inDigits(0x0966)(codeNow(will)) });
    expect(page.url).toBe('/profile/two-factor/setup');
  });

  test('T2 to confirm it’s you', async () => {
    const { carla } = harness.people;
    const browser = await signedInAs(harness, carla);
    await expireConfirmation(harness.services, carla);
    await browser.get('/profile/recovery-key');
    const refused = await browser.submit({ code: '12345' });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining(notCounted)]);
    expect(await counters(carla)).toEqual({ wrong_codes: 0, buckets: [] });
    const code = codeNow(carla);
    expect((await browser.submit({ code: `${code.slice(0, 3)} - ${code.slice(3)}` })).url).toBe(
      '/two-factor/recovery-key',
    );
  });

  test('T2 no code field truncates or rejects pasted text', async () => {
    const fieldIn = ({ html }: Page) => /<input[^>]* name="code"[^>]*>/.exec(html)?.[0] ?? '';
    const { gus } = harness.people;
    const atSignIn = await passwordStep(gus);
    const atProfile = await signedInAs(harness, gus);
    for (const page of [atSignIn.page(), await atProfile.get('/profile/two-factor')]) {
      expect(fieldIn(page)).toContain('autocomplete="one-time-code"');
      expect(fieldIn(page)).not.toMatch(/maxlength|pattern/);
    }
    const keyField = /<input[^>]* name="recoveryKey"[^>]*>/.exec(
      (await atSignIn.get('/login/recovery')).html,
    );
    expect(keyField?.[0]).not.toMatch(/maxlength|pattern/);
  });
});

describe('T2 input that cannot be a code is not counted', () => {
  test('T2 at sign-in, however often', async () => {
    const { amy } = harness.people;
    const browser = await passwordStep(amy);
    for (const typed of [...notCodes, ...notCodes]) {
      const page = await browser.submit({ code: typed });
      expect([page.status, page.url]).toEqual([422, '/login/code']);
      expect(page.text).toContain(notCounted);
    }
    expect(await counters(amy)).toEqual({ wrong_codes: 0, buckets: [] });
    expect((await browser.submit({ code: codeNow(amy) })).url).toBe('/dashboard');
  });

  test('T2 a password sent with it is not counted either', async () => {
    const { amy } = harness.people;
    const browser = await signedInAs(harness, amy);
    await browser.get('/profile/two-factor');
    for (const fields of [
      { current: 'not the password of amy', code: '12345' },
      { current: '', code: '123456' },
    ]) {
      expect((await browser.submit(fields)).status).toBe(422);
    }
    expect(await counters(amy)).toEqual({ wrong_codes: 0, buckets: [] });
  });
});

describe('T3 a recovery key is accepted as people type it', () => {
  /** Gives the person a key, and returns the page that asks for it. */
  async function recovery(person: Person): Promise<{ key: string; browser: BrowserLike }> {
    const key = newRecoveryKey();
    await harness.services
      .database('accounts')
      .where({ id: person.id })
      .update({
        totp_secret: 'sealed',
        totp_enrolled_at: new Date(),
        recovery_key_hash: hashRecoveryKey(key),
      });
    const browser = await passwordStep(person);
    await browser.get('/login/recovery');
    return { key, browser };
  }

  test.each<[string, (key: string) => string]>([
    ['with underscores and zero-width characters', (key) => `\ufeff${key.replaceAll('-', '_\u200b')}`],
    [
      'in full-width letters',
      (key) =>
        key.replaceAll(/[0-9A-Z]/g, (character) =>
          String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
        ),
    ],
    ['with Persian digits', inDigits(0x06f0)],
  ])('T3 %s', async (_how, write) => {
    const { key, browser } = await recovery(harness.people.amy);
    expect((await browser.submit({ recoveryKey: write(key) })).url).toBe('/login/two-factor-disabled');
  });

  test('T3 input that cannot be a key is not counted', async () => {
    const { amy } = harness.people;
    const { key, browser } = await recovery(amy);
    for (const typed of [
      key.slice(0, -1),
      `${key}0`,
      '123456',
      'AAAA-BBBB',
      `${key.slice(0, -1)}é`,
      '----',
    ]) {
      const page = await browser.submit({ recoveryKey: typed });
      expect([page.status, page.url]).toEqual([422, '/login/recovery']);
    }
    expect(browser.page().text).toContain('Enter your Recovery Key.');
    expect(await counters(amy)).toEqual({ wrong_codes: 0, buckets: [] });
    expect((await browser.submit({ recoveryKey: key })).url).toBe('/login/two-factor-disabled');
  });
});
