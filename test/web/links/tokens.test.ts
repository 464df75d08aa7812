import { describe, expect, test } from '@jest/globals';
import { openBrowser } from '../../harness/browser-like.ts';
import { ageLink, type MailedLink } from '../../harness/links.ts';
import { PASSWORD } from '../../harness/people.ts';
import { NEW_PASSWORD, harness, browser, purposes, link, stored, state, use } from './set-up.ts';

describe('L2, L3, L4 tokens', () => {
  test('L4 a token does not work on the page of another purpose, and neither does a broken one', async () => {
    const { amy } = harness.people;
    const mail = await link(amy, '2fa-reset');
    const { token } = mail;
    const flipped = `${token.slice(0, 10)}${token[10] === 'A' ? 'B' : 'A'}${token.slice(11)}`;
    for (const path of [
      `/password-reset/${token}`,
      `/invitation/${token}`,
      `/address-change/${token}`,
      `/2fa-reset/${flipped}`,
      `/2fa-reset/${token.slice(0, -2)}`,
      `/2fa-reset/A${token}`,
      '/2fa-reset/x',
      `/2fa-reset/${'A'.repeat(64)}`,
      '/2fa-reset/%00',
      '/2fa-reset/%',
      '/2fa-reset/%E0%A4%A',
      '/2fa-reset/=%0A%zz/renew',
    ]) {
      const page = await browser.get(path);
      expect(page.status).toBe(404);
      expect(page.text).not.toContain('amy');
      const posted = await browser.post(path, { password: PASSWORD });
      expect([403, 404]).toContain(posted.status);
    }
    expect(await state(mail)).toEqual({ used_at: null, replaced_at: null, withdrawn_at: null });
  });

  test('L4 other form fields cannot direct a link to another account', async () => {
    const { bob, amy, dan } = harness.people;
    const mail = await link(bob, 'invitation');
    const before = [await stored(amy), await stored(dan)];
    await browser.get(mail.path);
    const extra = {
      accountId: String(amy.id),
      id: String(dan.id),
      username: 'amy',
      email: amy.email,
      role: 'primary',
      status: 'active',
      purpose: 'password-reset',
    };
    await browser.submit({ password: NEW_PASSWORD }, { extra });
    expect([await stored(amy), await stored(dan)]).toEqual(before);
    expect(await stored(bob)).toMatchObject({
      status: 'active',
      role: 'technician',
      username: 'bob',
      email: bob.email,
    });
  });

  test('L2 Host and X-Forwarded-Host change nothing on the page or in its redirects', async () => {
    const { amy } = harness.people;
    const mail = await link(amy, 'password-reset');
    const headers = {
      Host: 'evil.example',
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'https',
    };
    const page = await browser.get(mail.path, { headers });
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('evil.example');
    const next = await browser.submit({ password: NEW_PASSWORD }, { headers, follow: false });
    expect(next.location).toBe('/login?notice=password-set');
  });

  test('L3 a token is in no table, log, Referer or event', async () => {
    const { bob, amy } = harness.people;
    const mails = [
      await link(bob, 'invitation'),
      await link(amy, '2fa-reset'),
      await link(amy, 'password-reset'),
    ];
    const [invitation, twoFactor, password] = mails as [MailedLink, MailedLink, MailedLink];
    await use(invitation);
    const own = openBrowser(harness.app);
    const page = await own.get(twoFactor.path);
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    await own.submit({ password: PASSWORD });
    await use(password, openBrowser(harness.app));
    await own.get(`${password.path}?again=1`);
    // Other spellings of the path, which routes accept or which lead nowhere.
    const [, first = '', rest = ''] = /^\/(.)(.*)$/.exec(twoFactor.path) ?? [];
    const letter = first.charCodeAt(0).toString(16);
    for (const spelled of [
      `/${first.toUpperCase()}${rest}`,
      `/%${letter}${rest}`,
      `/${first}${rest.replace('/', '%2f')}`,
    ])
      await own.get(spelled);
    await ageLink(harness.services, password, 1);
    const { database } = harness.services;
    const { rows: tables } = await database.raw<{ rows: { name: string }[] }>(
      `select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'`,
    );
    const everything = [harness.logLines.join('\n')];
    for (const { name } of tables) everything.push(JSON.stringify(await database(name)));
    for (const { token } of mails) {
      const secretPart = token.slice(22);
      for (const text of everything) expect(text).not.toContain(secretPart);
    }
    expect(harness.logLines.join('\n')).toContain('/invitation/[token]');
    expect(harness.logLines.join('\n')).not.toContain(NEW_PASSWORD);
  });
});

describe('L7 links that email programs have changed', () => {
  const after = [
    ...['.', '>', ')', ',', ';', '=', "'", '/', '//', '%20', '%3E', '%22%3EClick', '&gt;', '%0D%0A', '!'],
    ...['%E2%80%8B', '%C2%A0', '%', '%zz', '%C3', '%2F', '*', ']).', '-', '_', 'Amy'],
  ];
  const inside = [
    '=%0A',
    '=%0D%0A',
    '%20',
    '%E2%80%8B',
    '%C2%AD',
    '=',
    '%0A%20%20',
    '%EF%BB%BF',
    '%',
    '+',
    '.',
  ];

  function changed({ path, token }: MailedLink): string[] {
    const split = path.length - 30;
    const encoded = [...Buffer.from(token)].map((byte) => `%${byte.toString(16)}`).join('');
    return [
      ...after.map((text) => path + text),
      ...inside.map((text) => path.slice(0, split) + text + path.slice(split)),
      `${path.slice(0, split)}=%0A${path.slice(split)}%3E`,
      path.replace(token, `%E2%80%8B${token}`),
      path.replace(token, encoded),
      // Someone joined the link to an address that ends in a slash.
      `/${path}`,
      path.replace(token, `/${token}`),
      // From a time when tokens did not end in a letter.
      path.slice(0, -1),
      `${path.slice(0, -1)}.`,
    ];
  }

  test('L7 tokens end in a letter, and other characters in or after a token are ignored', async () => {
    const { amy } = harness.people;
    const mail = await link(amy, 'password-reset');
    expect(mail.token).toMatch(/^[\w-]{64}x$/);
    for (const path of changed(mail)) {
      const page = await browser.get(path);
      expect([path, page.status]).toEqual([path, 200]);
      expect(page.forms.map(({ action }) => action)).toContain(mail.path);
    }
    const last = changed(mail)[0] ?? '';
    expect((await browser.post(last, { password: NEW_PASSWORD })).url).toBe('/login?notice=password-set');
    expect((await browser.get(`${mail.path}%3E`)).status).toBe(410);
  });

  test.each(purposes)('L7 the same applies to %s', async (purpose) => {
    const { amy, bob } = harness.people;
    const mail = await link(purpose === 'invitation' ? bob : amy, purpose);
    const expected = (await browser.get(mail.path)).status;
    expect(expected).toBe(200);
    for (const path of changed(mail).slice(-6)) expect((await browser.get(path)).status).toBe(expected);
  });

  test('L3, L7 the log contains no part of such a token', async () => {
    const { amy } = harness.people;
    const mail = await link(amy, '2fa-reset');
    const before = harness.logLines.length;
    for (const path of changed(mail)) {
      await browser.get(path);
      await browser.get(`/elsewhere${path}`);
    }
    await browser.get(`/elsewhere${mail.path.replace('/2fa-reset/', '%2F2fa-reset%2F%zz')}`);
    const lines = harness.logLines.slice(before).join('\n');
    expect(lines).toContain('/elsewhere/2fa-reset/[token]');
    for (const part of [mail.token.slice(0, 20), mail.token.slice(-20)]) expect(lines).not.toContain(part);
  });
});
