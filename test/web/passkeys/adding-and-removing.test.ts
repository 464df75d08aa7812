import { describe, expect, test } from '@jest/globals';
import { describeMovedPasskeys } from '../../../src/passkeys/moved-passkeys.ts';
import { paths } from '../../../src/paths.ts';
import { consoleTest } from '../../harness/app-under-test.ts';
import type { Authenticator, Dishonest } from '../../harness/authenticator.ts';
import { openBrowser } from '../../harness/browser-like.ts';
import { optionsFrom } from '../../harness/passkey-options.ts';
import { mailedLink } from '../../harness/links.ts';
import { codeAt, nextCode, PASSWORD } from '../../harness/people.ts';
import { signedInAs, expireConfirmation } from '../../harness/signed-in.ts';
import { givePasskey } from '../../harness/stored-passkeys.ts';
import { startTestApp } from '../../harness/test-app.ts';
import { passwordStep } from '../../harness/passkey-ceremonies.ts';
import { harness, device, add, rows, emails, events } from './set-up.ts';

describe('F6 a passkey on User’s Profile', () => {
  test('is added with a name, an email and an event, then renamed and removed', async () => {
    const { amy } = harness.people;
    const browser = await signedInAs(harness, amy);
    expect((await browser.get(paths.profile)).text).toContain('Passkeys None');
    const added = await add(browser);
    expect([added.url, added.text]).toEqual([
      paths.passkeys,
      expect.stringContaining('The passkey “Work laptop” has been added.'),
    ]);
    expect(added.text).toContain('Not used yet');
    expect((await browser.get(paths.profile)).text).toContain('Passkeys 1 passkey');
    const [{ id } = {}] = await rows(amy);

    await browser.get(paths.renamePasskey(Number(id)));
    const renamed = await browser.submit({ name: 'Home laptop' });
    expect(renamed.text).toContain('The passkey is now called “Home laptop”.');

    const page = await browser.get(paths.removePasskey(Number(id)));
    expect(page.text).toContain('You can no longer sign in with the passkey “Home laptop”.');
    expect((await browser.submit()).text).toContain('The passkey “Home laptop” has been removed.');
    expect(await rows(amy)).toEqual([]);
    expect(await emails(amy)).toEqual(['passkey-added', 'passkey-removed']);
    expect(await events('add-passkey')).toEqual([{ passkey: { before: null, after: 'Work laptop' } }]);
    expect(await events('rename-passkey')).toEqual([
      { passkey: { before: 'Work laptop', after: 'Home laptop' } },
    ]);
    expect(await events('remove-passkey')).toEqual([{ passkey: { before: 'Home laptop', after: null } }]);
  });

  test('needs a confirmation that is at most ten minutes old', async () => {
    const { amy } = harness.people;
    const browser = await signedInAs(harness, amy);
    await expireConfirmation(harness.services, amy);
    const page = await browser.get(paths.newPasskey);
    expect(page.forms.some(({ names }) => names.includes('newPasskey'))).toBe(false);
    expect((await browser.post(paths.passkeyToAdd, {})).status).toBe(404);
    await browser.get(paths.newPasskey);
    expect((await browser.submit({ code: '000000' })).status).toBe(422);
    await browser.submit({ code: await nextCode(harness.services, amy, amy.totpSecret ?? '') });
    expect((await add(browser)).url).toBe(paths.passkeys);
  });

  test('can’t be added to someone else’s login, renamed or removed there', async () => {
    const { amy, acme } = harness.people;
    await givePasskey(harness.services, amy, device);
    const [{ id } = {}] = await rows(amy);
    const browser = await signedInAs(harness, acme);
    for (const path of [paths.renamePasskey(Number(id)), paths.removePasskey(Number(id))]) {
      expect((await browser.get(path)).status).toBe(404);
      await browser.get(paths.passkeys);
      expect((await browser.post(path, { name: 'Mine' })).status).toBe(404);
    }
    expect(await rows(amy)).toMatchObject([{ name: 'Work laptop' }]);
  });

  test.each([
    ['', 'Enter a name'],
    ['a'.repeat(61), 'A name must be 60 characters or fewer.'],
    ['two\nlines', 'Enter the name on one line'],
  ])('needs a name on one line: %j', async (name, message) => {
    const { amy } = harness.people;
    const page = await add(await signedInAs(harness, amy), { name });
    expect([page.status, page.text]).toEqual([422, expect.stringContaining(message)]);
    expect(await rows(amy)).toEqual([]);
  });

  test('is one of ten or fewer, even if twelve are added at the same time', async () => {
    const { amy } = harness.people;
    const browser = await signedInAs(harness, amy);
    await browser.get(paths.newPasskey);
    const responses: string[] = [];
    for (let count = 0; count < 9; count += 1) {
      responses.push(device.create(await optionsFrom(browser, paths.passkeyToAdd)));
    }
    await add(browser);
    await add(browser);
    await browser.get(paths.newPasskey);
    const { csrfToken = '' } =
      browser.page().forms.find(({ names }) => names.includes('newPasskey'))?.values ?? {};
    await Promise.all(
      responses.map((newPasskey) =>
        browser.postRaw(
          paths.newPasskey,
          String(new URLSearchParams({ csrfToken, name: 'Phone', newPasskey })),
          { follow: false },
        ),
      ),
    );
    expect((await rows(amy)).length).toBe(10);
    const page = await browser.get(paths.passkeys);
    expect(page.text).toContain('You can have up to 10 passkeys.');
    expect(page.html).not.toContain(paths.newPasskey);
  });

  test('is not offered where browsers don’t allow passkeys', async () => {
    const { amy } = harness.people;
    const elsewhere = await startTestApp();
    const browser = await signedInAs(elsewhere, amy);
    expect((await browser.get(paths.profile)).text).not.toContain('Passkeys');
    expect((await browser.get(paths.passkeys)).status).toBe(404);
    await elsewhere.stop();
  });
});

describe('F6 a new passkey is refused', () => {
  const certificates = { fmt: 'packed', attStmt: new Map<string, unknown>([['x5c', [Buffer.from('x')]]]) };
  test.each<[string, Dishonest]>([
    ['from another origin', { origin: 'http://localhost.evil.example' }],
    ['for another host', { rpId: 'evil.example' }],
    ['without user verification', { isUserVerified: false }],
    ['with a challenge that we did not make', { challenge: 'A'.repeat(43) }],
    ['with an unknown attestation', { attestation: { fmt: 'unheard-of', attStmt: new Map() } }],
    ['with certificates', { attestation: certificates }],
  ])('%s', async (_what, dishonest) => {
    const { amy } = harness.people;
    const page = await add(await signedInAs(harness, amy), dishonest);
    expect([page.status, page.text]).toEqual([
      422,
      expect.stringContaining('We couldn’t add this passkey. Create it again.'),
    ]);
    expect(await rows(amy)).toEqual([]);
    expect(await emails(amy)).toEqual([]);
  });

  test('if its challenge was used, has expired, or is another session’s', async () => {
    const { amy } = harness.people;
    const browser = await signedInAs(harness, amy);
    const other = await signedInAs(harness, amy);
    await browser.get(paths.newPasskey);
    const newPasskey = device.create(await optionsFrom(browser, paths.passkeyToAdd));
    await other.get(paths.newPasskey);
    expect((await other.submit({ name: 'Phone', newPasskey })).status).toBe(422);
    expect((await browser.submit({ name: 'Phone', newPasskey })).url).toBe(paths.passkeys);
    await browser.get(paths.newPasskey);
    expect((await browser.submit({ name: 'Phone', newPasskey })).status).toBe(422);

    const late = device.create(await optionsFrom(browser, paths.passkeyToAdd));
    const { database } = harness.services;
    await database('passkey_challenges').update({ expires_at: database.raw(`now() - interval '1 second'`) });
    expect((await browser.submit({ name: 'Phone', newPasskey: late })).status).toBe(422);
    expect(await rows(amy)).toHaveLength(1);
  });

  test('if a login already has it', async () => {
    const { amy, acme } = harness.people;
    await givePasskey(harness.services, amy, device);
    const [{ credential_id: taken } = {}] = await rows(amy);
    const browser = await signedInAs(harness, acme);
    const forged: Authenticator = {
      ...device,
      create: (...given) => withCredentialId(device.create(...given), String(taken)),
    };
    const page = await add(browser, { on: forged });
    expect([page.status, page.text]).toEqual([
      422,
      expect.stringContaining('This device already has a passkey for your login.'),
    ]);
    expect(await rows(acme)).toEqual([]);
  });

  test.each([
    ['no JSON', '{'],
    ['another type', '{"id":"a","rawId":"a","type":"password","response":{}}'],
    ['malformed CBOR', 'ff'.repeat(50)],
    ['deeply nested CBOR', '81'.repeat(5_000)],
    ['CBOR that claims to be huge', '5affffffff00'],
    ['an empty attestation', ''],
  ])('if the response is %s', async (_what, content) => {
    const { amy } = harness.people;
    const browser = await signedInAs(harness, amy);
    await browser.get(paths.newPasskey);
    const honest = device.create(await optionsFrom(browser, paths.passkeyToAdd));
    const response = JSON.parse(honest) as { response: Record<string, string> };
    response.response['attestationObject'] = Buffer.from(content, 'hex').toString('base64url');
    const newPasskey = content.startsWith('{') ? content : JSON.stringify(response);
    expect((await browser.submit({ name: 'Phone', newPasskey })).status).toBe(422);
    expect(await rows(amy)).toEqual([]);
  });

  test('if the response is larger than any form', async () => {
    const { amy } = harness.people;
    const browser = await signedInAs(harness, amy);
    await browser.get(paths.newPasskey);
    expect((await browser.submit({ name: 'Phone', newPasskey: 'a'.repeat(40_000) })).status).toBe(413);
  });
});

/** Replaces the ID of the new credential with one that has the same length. */
function withCredentialId(json: string, id: string): string {
  const response = JSON.parse(json) as { id: string; rawId: string; response: Record<string, string> };
  const object = Buffer.from(response.response['attestationObject'] ?? '', 'base64url');
  const at = object.indexOf(Buffer.from(response.id, 'base64url'));
  Buffer.from(id, 'base64url').copy(object, at);
  response.response['attestationObject'] = object.toString('base64url');
  return JSON.stringify({ ...response, id, rawId: id });
}

test('F6 passkeys of another host are reported if BASE_URL has moved', async () => {
  await add(await signedInAs(harness, harness.people.amy));
  const { config, database } = harness.services;
  expect(await describeMovedPasskeys({ config, database })).toBeNull();
  const moved = { config: { ...config, origin: 'https://console.example' }, database };
  expect(await describeMovedPasskeys(moved)).toContain(
    "Passkeys that don't work at console.example: 1, added at localhost.",
  );
});

describe('F7 passkeys are removed', () => {
  test('when the recovery key turns off two-factor authentication', async () => {
    const { eve } = harness.people;
    const browser = openBrowser(harness.app);
    const setup = await passwordStep(browser, eve);
    const secret = (/id="secret">([A-Z2-7 ]+)</.exec(setup.html)?.[1] ?? '').replaceAll(' ', '');
    const shown = await browser.submit({ code: codeAt(secret, Date.now()) });
    const recoveryKey = /id="recovery-key">([0-9A-Z-]+)</.exec(shown.html)?.[1] ?? '';
    await browser.submit({ saved: 'yes' });
    await add(browser);

    const other = openBrowser(harness.app);
    await passwordStep(other, eve);
    await other.get(paths.recovery);
    expect((await other.submit({ recoveryKey })).url).toBe(paths.twoFactorDisabled);
    expect(await rows(eve)).toEqual([]);
    expect(await events('use-recovery-key')).toEqual([
      { twoFactor: { before: 'on', after: 'off' }, passkey: { before: 'Work laptop', after: null } },
    ]);
  });

  consoleTest(
    'when a person sets up two-factor authentication again with the link of Reset 2FA, and not before',
    async () => {
      const { amy, acme } = harness.people;
      await givePasskey(harness.services, amy, device);
      const admin = await signedInAs(harness, acme);
      const page = await admin.get(paths.technicianAction(amy.id, 'reset-2fa'));
      expect(page.text).toContain('The passkey of this login is removed at the same time: Work laptop.');
      await admin.submit();
      expect(await rows(amy)).toHaveLength(1);

      const browser = openBrowser(harness.app);
      await browser.get((await mailedLink(harness.services, amy, '2fa-reset')).path);
      const setup = await browser.submit({ password: PASSWORD });
      const secret = (/id="secret">([A-Z2-7 ]+)</.exec(setup.html)?.[1] ?? '').replaceAll(' ', '');
      await browser.submit({ code: codeAt(secret, Date.now()) });
      expect(await rows(amy)).toEqual([]);
      expect((await events('set-up-2fa')).at(-1)).toEqual({
        twoFactor: { before: 'on', after: 'on' },
        passkey: { before: 'Work laptop', after: null },
      });
    },
  );

  consoleTest('when the login is deleted', async () => {
    const { amy, acme } = harness.people;
    await givePasskey(harness.services, amy, device);
    const admin = await signedInAs(harness, acme);
    await admin.get(paths.technicianAction(amy.id, 'delete'));
    await admin.submit();
    expect(await rows(amy)).toEqual([]);
  });
});
